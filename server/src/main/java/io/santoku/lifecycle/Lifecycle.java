package io.santoku.lifecycle;

import io.santoku.execution.Dispatcher;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The use cases of slices: orders, changes and deletions, each planned as steps from the held to the desired
/// resources.
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

    /// The rules for orders: how NESTs are read and mapped, where network services are placed, and the conduct and the
    /// promise policy of slices that are ordered without their own.
    public record Rules(
            NestReader reader, Mapping mapping, PlacementPolicy policy, Conduct conduct, PromisePolicy promise) {
        /// The rules under which attributes that no component keeps only cause a warning.
        public Rules(NestReader reader, Mapping mapping, PlacementPolicy policy, Conduct conduct) {
            this(reader, mapping, policy, conduct, PromisePolicy.WARN);
        }
    }

    /// The clock, and the source of fresh ids.
    public record Environment(Clock clock, Supplier<String> ids) {}

    /// `rereads` is called when a NEST names an unknown descriptor, and before a NEST is refused for lack of room.
    public Lifecycle(Rules rules, Stores stores, Dispatcher dispatcher, Rereads rereads, Environment environment) {
        this.rules = rules;
        this.stores = stores;
        this.environment = environment;
        this.drafting = new Drafting(rules.policy(), environment.ids());
        this.contexts = new PlanningContexts(rules.mapping(), stores, rereads);
        this.secondLook = new SecondLook(rereads, environment.clock());
        this.starter = new OperationStarter(stores, dispatcher, environment);
        this.booking = new Booking(stores.transactions());
        this.changes = new Changes(
                new Targets(rules.reader()),
                stores,
                new Changes.Means(drafting, contexts, secondLook, starter, booking));
    }

    /// Previews an order as of now; only reads. `violations` are those that the schema found.
    public Proposal preview(Map<String, Object> document, List<NestViolation> violations) {
        return preview(document, violations, rules.promise());
    }

    /// Previews an order under this policy for attributes that no component keeps.
    public Proposal preview(Map<String, Object> document, List<NestViolation> violations, PromisePolicy promise) {
        return switch (rules.reader().review(document, violations)) {
            case NestReview.Refused(var found) -> new Proposal.Refused(found);
            case NestReview.Accepted(var nest, var warnings) ->
                secondLook.twice(
                        () -> kept(
                                promise,
                                drafting.draft(
                                        DraftRequest.order(freshSlice(), nest, warnings, Manner.STRICT),
                                        contexts.looked(nest, Manner.STRICT))),
                        Optional::of);
        };
    }

    /// Orders a slice with the default conduct. Books, stores and starts in one transaction, so that two orders cannot
    /// take the same last place.
    public OrderResult order(Map<String, Object> document, List<NestViolation> violations) {
        return order(document, violations, rules.conduct());
    }

    /// Orders a slice with this conduct.
    public OrderResult order(Map<String, Object> document, List<NestViolation> violations, Conduct conduct) {
        return order(document, violations, conduct, rules.promise());
    }

    /// Orders a slice with this conduct, under this policy for attributes that no component keeps.
    public OrderResult order(
            Map<String, Object> document, List<NestViolation> violations, Conduct conduct, PromisePolicy promise) {
        var asked = new OperationStarter.Ordered(document, conduct, new OperationStarter.Terms(Manner.STRICT, promise));
        return order(asked, violations, (_, refused, _) -> new OrderResult.Declined(refused));
    }

    /// The conduct of slices that are ordered without one.
    public Conduct conduct() {
        return rules.conduct();
    }

    /// The policy for attributes that no component keeps, for orders without one.
    public PromisePolicy promise() {
        return rules.promise();
    }

    /// Orders a slice, but if the NEST is valid and there is no place for it at present, stores a failed slice: some
    /// clients expect an answer before room is looked for, and find the reason on the slice.
    public OrderResult orderOrFail(Map<String, Object> document, List<NestViolation> violations) {
        var terms = new OperationStarter.Terms(Manner.LENIENT, rules.promise());
        var asked = new OperationStarter.Ordered(document, rules.conduct(), terms);
        return order(
                asked, violations, (draftRequest, refused, mapped) -> failed(draftRequest, asked, refused, mapped));
    }

    /// What becomes of an order that was refused.
    private interface Refusal {
        OrderResult go(DraftRequest draftRequest, Proposal refused, MappedNest mapped);
    }

    private OrderResult order(OperationStarter.Ordered asked, List<NestViolation> violations, Refusal otherwise) {
        Manner manner = asked.terms().manner();
        return switch (rules.reader().review(asked.document(), violations, manner)) {
            case NestReview.Refused(var found) -> new OrderResult.Declined(new Proposal.Refused(found));
            case NestReview.Accepted(var nest, var warnings) -> {
                MappedNest mapped = contexts.mapped(nest, manner);
                var draftRequest = DraftRequest.order(freshSlice(), nest, warnings, manner);
                OrderResult result = secondLook.twice(
                        () -> booking.at(() -> ordered(asked, draftRequest, locked(draftRequest, mapped))),
                        one -> one instanceof OrderResult.Declined(var why) ? Optional.of(why) : Optional.empty());
                yield result instanceof OrderResult.Declined(var refused)
                        ? booking.at(() -> otherwise.go(draftRequest, refused, mapped))
                        : result;
            }
        };
    }

    /// Previews a modification as of now; only reads.
    public ChangeResult previewChange(SliceId id, Modification modification) {
        return changes.preview(id, modification);
    }

    /// Changes a slice that runs. Validates, books and starts the operation before it returns; a change that fails
    /// before it has removed anything is undone.
    public ChangeResult change(SliceId id, Modification modification) {
        return changes.change(id, modification);
    }

    /// Starts to delete the slice, which is gone once that has succeeded. A forced deletion removes the slice in any
    /// case, and its operation lists the abandoned resources.
    public DeleteResult delete(SliceId id, boolean force) {
        return stores.transactions()
                .inTransaction(() -> stores.slices()
                        .lock(id)
                        .map(slice -> deleted(slice, force))
                        .orElseGet(DeleteResult.Unknown::new));
    }

    /// Sets the conduct of a slice from its next operation on; empty when there is no such slice.
    public Optional<Slice> conduct(SliceId id, Conduct conduct) {
        return stores.slices().conduct(id, conduct) ? find(id) : Optional.empty();
    }

    /// The stored slice, to be shown.
    public Optional<Slice> find(SliceId id) {
        return stores.slices().find(id);
    }

    private PlanningContext locked(DraftRequest draftRequest, MappedNest mapped) {
        return contexts.locked(draftRequest.nest(), draftRequest.manner(), mapped);
    }

    private OrderResult ordered(OperationStarter.Ordered asked, DraftRequest draftRequest, PlanningContext context) {
        Proposal proposal = drafting.draft(draftRequest, context);
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

    private OrderResult failed(
            DraftRequest draftRequest, OperationStarter.Ordered asked, Proposal refused, MappedNest mapped) {
        Optional<String> reason = shortfall(refused);
        if (reason.isEmpty()) {
            return new OrderResult.Declined(refused);
        }
        Drafting.Unplaced unplaced = drafting.unplaced(draftRequest, locked(draftRequest, mapped));
        var shortfall = new OperationStarter.Shortfall(unplaced.design().nest(), unplaced.outline(), reason.get());
        return stores.slices()
                .allocate(unplaced.design().snssai())
                .<OrderResult>map(snssai ->
                        new OrderResult.Ordered(starter.failed(draftRequest.slice(), snssai, asked, shortfall)))
                .orElseGet(() -> new OrderResult.Declined(
                        new Proposal.Taken(unplaced.design().snssai())));
    }

    /// The reason why there is no place for a valid NEST at present; empty for a refusal of another kind.
    private static Optional<String> shortfall(Proposal refused) {
        return switch (refused) {
            case Proposal.Unplaceable(var misfits) ->
                Optional.of(misfits.stream().map(Misfit::reason).distinct().collect(Collectors.joining("; ")));
            case Proposal.InMaintenance(var reasons) -> Optional.of(String.join("; ", reasons));
            case Proposal.Feasible _,
                    Proposal.Refused _,
                    Proposal.Unserved _,
                    Proposal.Lacking _,
                    Proposal.Unkept _,
                    Proposal.Taken _ -> Optional.empty();
        };
    }

    private OrderResult started(SliceId id, OperationStarter.Ordered asked, Draft draft) {
        Snssai wanted = draft.design().snssai();
        return stores.slices()
                .allocate(wanted)
                .<OrderResult>map(snssai -> new OrderResult.Ordered(starter.order(id, snssai, asked, draft)))
                .orElseGet(() -> new OrderResult.Declined(new Proposal.Taken(wanted)));
    }

    /// A deletion of a slice that is being deleted in the same way joins the operation in progress.
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
