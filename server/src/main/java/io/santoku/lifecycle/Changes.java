package io.santoku.lifecycle;

import io.santoku.nest.Violation;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.util.List;
import java.util.Optional;

/// Changes of slices that run: what they would do, and doing it.
final class Changes {
    private final Aims aims;
    private final Lifecycle.Stores stores;
    private final Means means;

    /// What changes are made with.
    record Means(Drafting drafting, Scenes scenes, SecondLook secondLook, Starts starts, Booking booking) {}

    Changes(Aims aims, Lifecycle.Stores stores, Means means) {
        this.aims = aims;
        this.stores = stores;
        this.means = means;
    }

    /// Only reads: what a modification would do now.
    ChangeResult preview(SliceId id, Modification modification) {
        return aimed(
                id,
                modification,
                (slice, towards) -> means.secondLook().twice(() -> sketched(slice, towards), Changes::declined));
    }

    private ChangeResult sketched(Slice slice, Aim.Towards towards) {
        return switch (changed(slice, towards, means.scenes().looked(towards.nest()))) {
            case Proposal.Feasible(var draft) -> new ChangeResult.Feasible(draft);
            case Proposal refused -> new ChangeResult.Declined(refused);
        };
    }

    private static Optional<Proposal> declined(ChangeResult result) {
        return result instanceof ChangeResult.Declined(var why) ? Optional.of(why) : Optional.empty();
    }

    /// Changes a slice that runs. Validates, books and starts before it answers; a change that fails before it has
    /// removed anything is undone.
    ChangeResult change(SliceId id, Modification modification) {
        return aimed(id, modification, (_, seen) -> {
            means.scenes().known(seen.nest());
            return means.secondLook()
                    .twice(
                            () -> means.booking()
                                    .at(() -> stores.slices()
                                            .lock(id)
                                            .<ChangeResult>map(slice -> startChange(slice, modification))
                                            .orElseGet(ChangeResult.Unknown::new)),
                            Changes::declined);
        });
    }

    @FunctionalInterface
    private interface Way {
        ChangeResult go(Slice slice, Aim.Towards towards);
    }

    private ChangeResult aimed(SliceId id, Modification modification, Way way) {
        Optional<Slice> slice = stores.slices().find(id);
        if (slice.isEmpty()) {
            return new ChangeResult.Unknown();
        }
        return switch (aims.of(slice.get(), modification)) {
            case Aim.Nowhere(var why) -> why;
            case Aim.Towards towards -> way.go(slice.get(), towards);
        };
    }

    private ChangeResult startChange(Slice slice, Modification modification) {
        if (isBusy(slice)) {
            return new ChangeResult.Busy(slice.operation());
        }
        return switch (aims.of(slice, modification)) {
            case Aim.Nowhere(var why) -> why;
            case Aim.Towards towards -> {
                Scene scene = means.scenes().locked(towards.nest());
                yield switch (changed(slice, towards, scene)) {
                    case Proposal.Feasible(var draft) ->
                        new ChangeResult.Changing(means.starts()
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

    /// A slice keeps its type and identifier for life: terminals know it by them.
    private Proposal changed(Slice slice, Aim.Towards towards, Scene scene) {
        var present = new Present(
                slice.outline(),
                stores.subnets().usedBy(slice.id()),
                means.starts().held(slice.id()),
                towards.unserved());
        var occasion =
                new Occasion(slice.id(), towards.nest(), towards.warnings(), present, towards.turn(), towards.manner());
        Proposal proposal = means.drafting().draft(occasion, scene);
        if (!(proposal instanceof Proposal.Feasible(var draft))
                || keeps(slice.snssai(), draft.design().snssai())) {
            return proposal;
        }
        String message = "the slice is %s for life; order another one".formatted(slice.snssai());
        return new Proposal.Refused(List.of(new Violation("/base_slice_descriptor", message)));
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
