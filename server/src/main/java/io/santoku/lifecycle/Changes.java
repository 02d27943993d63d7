package io.santoku.lifecycle;

import io.santoku.nest.NestViolation;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.util.List;
import java.util.Optional;

/// Previews and makes changes of slices that run.
final class Changes {
    private final Targets targets;
    private final Stores stores;
    private final Means means;

    /// The collaborators that make changes.
    record Means(
            Drafting drafting,
            PlanningContexts contexts,
            SecondLook secondLook,
            OperationStarter starter,
            Booking booking) {}

    Changes(Targets targets, Stores stores, Means means) {
        this.targets = targets;
        this.stores = stores;
        this.means = means;
    }

    /// Previews a modification as of now; only reads.
    ChangeResult preview(SliceId id, Modification modification) {
        return aimed(
                id,
                modification,
                (slice, towards) -> means.secondLook().twice(() -> sketched(slice, towards), Changes::declined));
    }

    private ChangeResult sketched(Slice slice, Target.Towards towards) {
        return switch (changed(slice, towards, means.contexts().looked(towards.nest(), towards.manner()))) {
            case Proposal.Feasible(var draft) -> new ChangeResult.Feasible(draft);
            case Proposal refused -> new ChangeResult.Declined(refused);
        };
    }

    private static Optional<Proposal> declined(ChangeResult result) {
        return result instanceof ChangeResult.Declined(var why) ? Optional.of(why) : Optional.empty();
    }

    /// Changes a slice that runs. Validates, books and starts the operation before it returns; a change that fails
    /// before it has removed anything is undone.
    ChangeResult change(SliceId id, Modification modification) {
        return aimed(id, modification, (_, seen) -> {
            MappedNest mapped = means.contexts().mapped(seen.nest(), seen.manner());
            return means.secondLook()
                    .twice(
                            () -> means.booking()
                                    .at(() -> stores.slices()
                                            .lock(id)
                                            .<ChangeResult>map(slice -> startChange(slice, modification, mapped))
                                            .orElseGet(ChangeResult.Unknown::new)),
                            Changes::declined);
        });
    }

    @FunctionalInterface
    private interface Way {
        ChangeResult go(Slice slice, Target.Towards towards);
    }

    private ChangeResult aimed(SliceId id, Modification modification, Way way) {
        Optional<Slice> slice = stores.slices().find(id);
        if (slice.isEmpty()) {
            return new ChangeResult.Unknown();
        }
        return switch (targets.of(slice.get(), modification)) {
            case Target.Nowhere(var why) -> why;
            case Target.Towards towards -> way.go(slice.get(), towards);
        };
    }

    private ChangeResult startChange(Slice slice, Modification modification, MappedNest before) {
        if (isBusy(slice)) {
            return new ChangeResult.Busy(slice.operation());
        }
        return switch (targets.of(slice, modification)) {
            case Target.Nowhere(var why) -> why;
            case Target.Towards towards -> {
                PlanningContext context = means.contexts().locked(towards.nest(), towards.manner(), before);
                yield switch (changed(slice, towards, context)) {
                    case Proposal.Feasible(var draft) ->
                        new ChangeResult.Changing(means.starter()
                                .change(
                                        slice,
                                        new Slices.Wanted(
                                                towards.document(),
                                                towards.nest().document(),
                                                draft.outline()),
                                        draft));
                    case Proposal refused -> new ChangeResult.Declined(refused);
                };
            }
        };
    }

    /// A slice keeps its slice/service type and differentiator for life, because terminals identify it by them.
    private Proposal changed(Slice slice, Target.Towards towards, PlanningContext context) {
        var current = new CurrentState(
                slice.outline(),
                stores.subnets().usedBy(slice.id()),
                means.starter().held(slice.id()),
                towards.unserved());
        var draftRequest = new DraftRequest(
                slice.id(), towards.nest(), towards.warnings(), current, towards.actions(), towards.manner());
        Proposal proposal = means.drafting().draft(draftRequest, context);
        if (!(proposal instanceof Proposal.Feasible(var draft))
                || keeps(slice.snssai(), draft.design().snssai())) {
            return proposal;
        }
        String message = "the slice is %s for life; order another one".formatted(slice.snssai());
        return new Proposal.Refused(List.of(new NestViolation("/base_slice_descriptor", message)));
    }

    private static boolean keeps(Snssai is, Snssai asked) {
        return is.sst() == asked.sst() && (asked.sd() == null || asked.sd().equals(is.sd()));
    }

    private boolean isBusy(Slice slice) {
        return stores.operations()
                .find(slice.operation())
                .map(latest -> !latest.state().state().ended())
                .orElse(false);
    }
}
