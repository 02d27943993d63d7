package io.santoku.lifecycle;

import io.santoku.execution.Dispatcher;
import io.santoku.execution.Journal;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Reservations;
import io.santoku.inventory.Transactions;
import io.santoku.nest.Mapping;
import io.santoku.nest.NestReader;
import io.santoku.nest.NestReview;
import io.santoku.nest.Violation;
import io.santoku.placement.Misfit;
import io.santoku.placement.PlacementPolicy;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The use cases on slices. Each is the same question: what turns what is held into what is desired?
public final class Lifecycle {
    private static final int BOOKINGS_AT_ONCE = 8;

    private final Semaphore turns = new Semaphore(BOOKINGS_AT_ONCE, true);
    private final Rules rules;
    private final Stores stores;
    private final Environment environment;
    private final Drafting drafting;
    private final Scenes scenes;
    private final Starts starts;
    private final Aims aims;

    /// How NESTs are read and mapped, where network services are put, and how slices behave that are ordered without a
    /// word about it.
    public record Rules(NestReader reader, Mapping mapping, PlacementPolicy policy, Conduct conduct) {}

    /// What is stored.
    public record Stores(
            Registry registry,
            Reservations reservations,
            Slices slices,
            Subnets subnets,
            OperationLog operations,
            Journal journal,
            StoredBaseDescriptors baseDescriptors,
            NestArchive archive,
            Transactions transactions) {}

    /// Time and fresh ids, handed in.
    public record Environment(Clock clock, Supplier<String> ids) {}

    /// `catalogueRefresh` imports the descriptors of all orchestrators anew; it is called when a NEST names one that is
    /// not known.
    public Lifecycle(
            Rules rules, Stores stores, Dispatcher dispatcher, Runnable catalogueRefresh, Environment environment) {
        this.rules = rules;
        this.stores = stores;
        this.environment = environment;
        this.drafting = new Drafting(rules.mapping(), rules.policy(), environment.ids());
        this.scenes = new Scenes(rules.mapping(), stores, catalogueRefresh);
        this.starts = new Starts(stores, dispatcher, environment);
        this.aims = new Aims(rules.reader());
    }

    /// Only reads: what would become of the NEST now. `violations` are those that the schema found.
    public Proposal preview(Map<String, Object> document, List<Violation> violations) {
        return switch (rules.reader().review(document, violations)) {
            case NestReview.Refused(var found) -> new Proposal.Refused(found);
            case NestReview.Accepted(var nest, var warnings) ->
                drafting.draft(Occasion.order(freshSlice(), nest, warnings), scenes.looked(nest));
        };
    }

    /// Books, stores and starts in one transaction, so that two orders cannot take the same last place.
    public OrderResult order(Map<String, Object> document, List<Violation> violations) {
        return order(document, violations, rules.conduct());
    }

    /// The same, for a slice that is to behave so.
    public OrderResult order(Map<String, Object> document, List<Violation> violations, Conduct conduct) {
        var asked = new Starts.Ordered(document, conduct);
        return order(asked, violations, (_, refused) -> new OrderResult.Declined(refused));
    }

    /// How a slice behaves that is ordered without a word about it.
    public Conduct conduct() {
        return rules.conduct();
    }

    /// The same, but a NEST that is right and whose network services fit nowhere becomes a slice that has failed: the
    /// predecessor answers an order before it looks for room, and its clients look for the reason on the slice.
    public OrderResult orderOrFail(Map<String, Object> document, List<Violation> violations) {
        var asked = new Starts.Ordered(document, rules.conduct());
        return order(asked, violations, (occasion, refused) -> failed(occasion, asked, refused));
    }

    private OrderResult order(
            Starts.Ordered asked, List<Violation> violations, BiFunction<Occasion, Proposal, OrderResult> otherwise) {
        return switch (rules.reader().review(asked.document(), violations)) {
            case NestReview.Refused(var found) -> new OrderResult.Declined(new Proposal.Refused(found));
            case NestReview.Accepted(var nest, var warnings) -> {
                scenes.known(nest);
                var occasion = Occasion.order(freshSlice(), nest, warnings);
                yield booking(() -> ordered(asked, occasion, otherwise));
            }
        };
    }

    /// Only reads: what a modification would do now.
    public ChangeResult previewChange(SliceId id, Modification modification) {
        return aimed(id, modification, (slice, towards) -> {
            Scene scene = scenes.looked(towards.nest());
            return switch (changed(slice, towards, scene)) {
                case Proposal.Feasible(var draft) -> new ChangeResult.Feasible(draft);
                case Proposal refused -> new ChangeResult.Declined(refused);
            };
        });
    }

    /// Changes a slice that runs. Validates, books and starts before it answers; a change that fails before it has
    /// removed anything is undone.
    public ChangeResult change(SliceId id, Modification modification) {
        return aimed(id, modification, (_, seen) -> {
            scenes.known(seen.nest());
            return booking(() -> stores.slices()
                    .lock(id)
                    .<ChangeResult>map(slice -> startChange(slice, modification))
                    .orElseGet(ChangeResult.Unknown::new));
        });
    }

    /// Starts to take the slice down. Once that has succeeded the slice is gone; forced, it goes in any case, and the
    /// operation lists what had to be abandoned.
    public DeleteResult delete(SliceId id, boolean force) {
        return stores.transactions()
                .inTransaction(() -> stores.slices()
                        .lock(id)
                        .map(slice -> deleted(slice, force))
                        .orElseGet(DeleteResult.Unknown::new));
    }

    /// Has a slice behave so from its next operation on; empty when there is no such slice.
    public Optional<Slice> conduct(SliceId id, Conduct conduct) {
        return stores.slices().conduct(id, conduct) ? find(id) : Optional.empty();
    }

    /// The stored slice, for those who show it.
    public Optional<Slice> find(SliceId id) {
        return stores.slices().find(id);
    }

    /// Orders for the same places wait for each other's locks; those that wait for their turn here hold no connection
    /// meanwhile, which everything else needs.
    private <T> T booking(Supplier<T> order) {
        turns.acquireUninterruptibly();
        try {
            return stores.transactions().inTransaction(order);
        } finally {
            turns.release();
        }
    }

    private OrderResult ordered(
            Starts.Ordered asked, Occasion occasion, BiFunction<Occasion, Proposal, OrderResult> otherwise) {
        return switch (drafting.draft(occasion, scenes.locked(occasion.nest()))) {
            case Proposal.Feasible(var draft) -> started(occasion.slice(), asked, draft);
            case Proposal refused -> otherwise.apply(occasion, refused);
        };
    }

    private OrderResult failed(Occasion occasion, Starts.Ordered asked, Proposal refused) {
        if (!(refused instanceof Proposal.Unplaceable(var misfits))) {
            return new OrderResult.Declined(refused);
        }
        Drafting.Unplaced unplaced = drafting.unplaced(occasion, scenes.locked(occasion.nest()));
        String reason = misfits.stream().map(Misfit::reason).distinct().collect(Collectors.joining("; "));
        var shortfall = new Starts.Shortfall(unplaced.design().nest(), unplaced.outline(), reason);
        return stores.slices()
                .allocate(unplaced.design().snssai())
                .<OrderResult>map(
                        snssai -> new OrderResult.Ordered(starts.failed(occasion.slice(), snssai, asked, shortfall)))
                .orElseGet(() -> new OrderResult.Declined(
                        new Proposal.Taken(unplaced.design().snssai())));
    }

    private OrderResult started(SliceId id, Starts.Ordered asked, Draft draft) {
        Snssai wanted = draft.design().snssai();
        return stores.slices()
                .allocate(wanted)
                .<OrderResult>map(snssai -> new OrderResult.Ordered(starts.order(id, snssai, asked, draft)))
                .orElseGet(() -> new OrderResult.Declined(new Proposal.Taken(wanted)));
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
                Scene scene = scenes.locked(towards.nest());
                yield switch (changed(slice, towards, scene)) {
                    case Proposal.Feasible(var draft) ->
                        new ChangeResult.Changing(starts.change(
                                slice,
                                new Slices.Wanted(
                                        towards.document(), towards.nest().document(), draft.outline()),
                                draft));
                    case Proposal refused -> new ChangeResult.Declined(refused);
                };
            }
        };
    }

    /// A slice keeps its type and identifier for life: terminals know it by them.
    private Proposal changed(Slice slice, Aim.Towards towards, Scene scene) {
        var present = new Present(
                slice.outline(), stores.subnets().usedBy(slice.id()), starts.held(slice.id()), towards.unserved());
        var occasion = new Occasion(slice.id(), towards.nest(), towards.warnings(), present, towards.turn());
        Proposal proposal = drafting.draft(occasion, scene);
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

    /// Who deletes a slice that is being deleted joins the operation that does it.
    private DeleteResult deleted(Slice slice, boolean force) {
        Optional<Operation> open = stores.operations()
                .find(slice.operation())
                .filter(latest -> !latest.state().state().ended())
                .map(OperationLog.Recorded::operation);
        if (open.isEmpty()) {
            return new DeleteResult.Deleting(starts.delete(slice.id(), force));
        }
        OperationKind wanted = force ? OperationKind.FORCE_DELETE : OperationKind.DELETE;
        return open.get().kind() == wanted
                ? new DeleteResult.Deleting(open.get())
                : new DeleteResult.Busy(slice.operation());
    }

    private boolean isBusy(Slice slice) {
        return stores.operations()
                .find(slice.operation())
                .map(latest -> !latest.state().state().ended())
                .orElse(false);
    }

    private SliceId freshSlice() {
        return new SliceId(environment.ids().get());
    }
}
