package io.santoku.lifecycle;

import io.santoku.execution.Dispatcher;
import io.santoku.execution.Journal;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.ComponentChecks;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Reservations;
import io.santoku.inventory.Transactions;
import io.santoku.nest.Manner;
import io.santoku.nest.Mapping;
import io.santoku.nest.NestReader;
import io.santoku.nest.NestReview;
import io.santoku.nest.NestViolation;
import io.santoku.nest.Promise;
import io.santoku.nest.PromisePolicy;
import io.santoku.nest.Promises;
import io.santoku.placement.Misfit;
import io.santoku.placement.PlacementPolicy;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The use cases on slices. Each is the same question: what turns what is held into what is desired?
public final class Lifecycle {
    private final Rules rules;
    private final Stores stores;
    private final Environment environment;
    private final Drafting drafting;
    private final PlanningContexts contexts;
    private final SecondLook secondLook;
    private final OperationStarter starter;
    private final Booking booking;
    private final Changes changes;

    /// How NESTs are read and mapped, where network services are put, and how slices behave, and what is done about
    /// what nobody keeps, that are ordered without a word about it.
    public record Rules(
            NestReader reader, Mapping mapping, PlacementPolicy policy, Conduct conduct, PromisePolicy promise) {
        /// Those under which what nobody keeps is only warned of.
        public Rules(NestReader reader, Mapping mapping, PlacementPolicy policy, Conduct conduct) {
            this(reader, mapping, policy, conduct, PromisePolicy.WARN);
        }
    }

    /// What is stored.
    public record Stores(
            Registry registry,
            Reservations reservations,
            ComponentChecks checks,
            Slices slices,
            Subnets subnets,
            OperationLog operations,
            Journal journal,
            StoredBaseDescriptors baseDescriptors,
            NestArchive archive,
            Transactions transactions) {}

    /// Time and fresh ids, handed in.
    public record Environment(Clock clock, Supplier<String> ids) {}

    /// `rereads` is called when a NEST names a descriptor that is not known, and before it is refused for lack of room.
    public Lifecycle(Rules rules, Stores stores, Dispatcher dispatcher, Rereads rereads, Environment environment) {
        this.rules = rules;
        this.stores = stores;
        this.environment = environment;
        this.drafting = new Drafting(rules.mapping(), rules.policy(), environment.ids());
        this.contexts = new PlanningContexts(rules.mapping(), stores, rereads);
        this.secondLook = new SecondLook(rereads, environment.clock());
        this.starter = new OperationStarter(stores, dispatcher, environment);
        this.booking = new Booking(stores.transactions());
        this.changes = new Changes(
                new Targets(rules.reader()),
                stores,
                new Changes.Means(drafting, contexts, secondLook, starter, booking));
    }

    /// Only reads: what would become of the NEST now. `violations` are those that the schema found.
    public Proposal preview(Map<String, Object> document, List<NestViolation> violations) {
        return preview(document, violations, rules.promise());
    }

    /// The same, if this is to become of what nobody keeps.
    public Proposal preview(Map<String, Object> document, List<NestViolation> violations, PromisePolicy promise) {
        return switch (rules.reader().review(document, violations)) {
            case NestReview.Refused(var found) -> new Proposal.Refused(found);
            case NestReview.Accepted(var nest, var warnings) ->
                secondLook.twice(
                        () -> kept(
                                promise,
                                drafting.draft(
                                        DraftRequest.order(freshSlice(), nest, warnings, Manner.STRICT),
                                        contexts.looked(nest))),
                        Optional::of);
        };
    }

    /// Books, stores and starts in one transaction, so that two orders cannot take the same last place.
    public OrderResult order(Map<String, Object> document, List<NestViolation> violations) {
        return order(document, violations, rules.conduct());
    }

    /// The same, for a slice that is to behave so.
    public OrderResult order(Map<String, Object> document, List<NestViolation> violations, Conduct conduct) {
        return order(document, violations, conduct, rules.promise());
    }

    /// The same, if this is to become of what nobody keeps.
    public OrderResult order(
            Map<String, Object> document, List<NestViolation> violations, Conduct conduct, PromisePolicy promise) {
        var asked = new OperationStarter.Ordered(document, conduct, new OperationStarter.Terms(Manner.STRICT, promise));
        return order(asked, violations, (_, refused) -> new OrderResult.Declined(refused));
    }

    /// How a slice behaves that is ordered without a word about it.
    public Conduct conduct() {
        return rules.conduct();
    }

    /// What becomes of what nobody keeps, without a word about it.
    public PromisePolicy promise() {
        return rules.promise();
    }

    /// The same, but a NEST that is right and whose network services fit nowhere becomes a slice that has failed: the
    /// predecessor answers an order before it looks for room, and its clients look for the reason on the slice.
    public OrderResult orderOrFail(Map<String, Object> document, List<NestViolation> violations) {
        var terms = new OperationStarter.Terms(Manner.LENIENT, rules.promise());
        var asked = new OperationStarter.Ordered(document, rules.conduct(), terms);
        return order(asked, violations, (draftRequest, refused) -> failed(draftRequest, asked, refused));
    }

    private OrderResult order(
            OperationStarter.Ordered asked,
            List<NestViolation> violations,
            BiFunction<DraftRequest, Proposal, OrderResult> otherwise) {
        Manner manner = asked.terms().manner();
        return switch (rules.reader().review(asked.document(), violations, manner)) {
            case NestReview.Refused(var found) -> new OrderResult.Declined(new Proposal.Refused(found));
            case NestReview.Accepted(var nest, var warnings) -> {
                contexts.known(nest);
                var draftRequest = DraftRequest.order(freshSlice(), nest, warnings, manner);
                OrderResult result = secondLook.twice(
                        () -> booking.at(() -> ordered(asked, draftRequest)),
                        one -> one instanceof OrderResult.Declined(var why) ? Optional.of(why) : Optional.empty());
                yield result instanceof OrderResult.Declined(var refused)
                        ? booking.at(() -> otherwise.apply(draftRequest, refused))
                        : result;
            }
        };
    }

    /// Only reads: what a modification would do now.
    public ChangeResult previewChange(SliceId id, Modification modification) {
        return changes.preview(id, modification);
    }

    /// Changes a slice that runs. Validates, books and starts before it answers; a change that fails before it has
    /// removed anything is undone.
    public ChangeResult change(SliceId id, Modification modification) {
        return changes.change(id, modification);
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

    private OrderResult ordered(OperationStarter.Ordered asked, DraftRequest draftRequest) {
        Proposal proposal = drafting.draft(draftRequest, contexts.locked(draftRequest.nest()));
        return switch (kept(asked.terms().promise(), proposal)) {
            case Proposal.Feasible(var draft) -> started(draftRequest.slice(), asked, draft);
            case Proposal refused -> new OrderResult.Declined(refused);
        };
    }

    private static Proposal kept(PromisePolicy policy, Proposal proposal) {
        if (policy == PromisePolicy.STRICT && proposal instanceof Proposal.Feasible(var draft)) {
            List<Promise> unkept = Promises.unkept(draft.outline().promises());
            return unkept.isEmpty() ? proposal : new Proposal.Unkept(unkept);
        }
        return proposal;
    }

    private OrderResult failed(DraftRequest draftRequest, OperationStarter.Ordered asked, Proposal refused) {
        if (!(refused instanceof Proposal.Unplaceable(var misfits))) {
            return new OrderResult.Declined(refused);
        }
        Drafting.Unplaced unplaced = drafting.unplaced(draftRequest, contexts.locked(draftRequest.nest()));
        String reason = misfits.stream().map(Misfit::reason).distinct().collect(Collectors.joining("; "));
        var shortfall = new OperationStarter.Shortfall(unplaced.design().nest(), unplaced.outline(), reason);
        return stores.slices()
                .allocate(unplaced.design().snssai())
                .<OrderResult>map(snssai ->
                        new OrderResult.Ordered(starter.failed(draftRequest.slice(), snssai, asked, shortfall)))
                .orElseGet(() -> new OrderResult.Declined(
                        new Proposal.Taken(unplaced.design().snssai())));
    }

    private OrderResult started(SliceId id, OperationStarter.Ordered asked, Draft draft) {
        Snssai wanted = draft.design().snssai();
        return stores.slices()
                .allocate(wanted)
                .<OrderResult>map(snssai -> new OrderResult.Ordered(starter.order(id, snssai, asked, draft)))
                .orElseGet(() -> new OrderResult.Declined(new Proposal.Taken(wanted)));
    }

    /// Who deletes a slice that is being deleted joins the operation that does it.
    private DeleteResult deleted(Slice slice, boolean force) {
        Optional<Operation> open = stores.operations()
                .find(slice.operation())
                .filter(latest -> !latest.state().state().ended())
                .map(OperationLog.Recorded::operation);
        if (open.isEmpty()) {
            return new DeleteResult.Deleting(starter.delete(slice.id(), force));
        }
        OperationKind wanted = force ? OperationKind.FORCE_DELETE : OperationKind.DELETE;
        return open.get().kind() == wanted
                ? new DeleteResult.Deleting(open.get())
                : new DeleteResult.Busy(slice.operation());
    }

    private SliceId freshSlice() {
        return new SliceId(environment.ids().get());
    }
}
