package io.santoku.lifecycle;

import io.santoku.execution.Dispatcher;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Registry;
import io.santoku.inventory.Reservations;
import io.santoku.inventory.Transactions;
import io.santoku.nest.Mapping;
import io.santoku.nest.MappingResult;
import io.santoku.nest.Nest;
import io.santoku.nest.NestReader;
import io.santoku.nest.NestReview;
import io.santoku.nest.ServiceRequest;
import io.santoku.nest.Violation;
import io.santoku.placement.PlacementPolicy;
import io.santoku.plan.Plan;
import io.santoku.plan.Planner;
import io.santoku.plan.ResourceGraph;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The use cases on slices. Each is the same question: what turns what is held into what is desired?
public final class Lifecycle {
    private static final int BOOKINGS_AT_ONCE = 8;

    private final Semaphore turns = new Semaphore(BOOKINGS_AT_ONCE, true);
    private final Rules rules;
    private final Stores stores;
    private final Dispatcher dispatcher;
    private final Runnable catalogueRefresh;
    private final Environment environment;
    private final Drafting drafting;

    /// How NESTs are read and mapped, and where network services are put.
    public record Rules(NestReader reader, Mapping mapping, PlacementPolicy policy) {}

    /// What is stored.
    public record Stores(
            Registry registry,
            Reservations reservations,
            Slices slices,
            OperationLog operations,
            StoredBaseDescriptors baseDescriptors,
            Transactions transactions) {}

    /// Time and fresh ids, handed in.
    public record Environment(Clock clock, Supplier<String> ids) {}

    /// `catalogueRefresh` imports the descriptors of all orchestrators anew; it is called when a NEST names one that is
    /// not known.
    public Lifecycle(
            Rules rules, Stores stores, Dispatcher dispatcher, Runnable catalogueRefresh, Environment environment) {
        this.rules = rules;
        this.stores = stores;
        this.dispatcher = dispatcher;
        this.catalogueRefresh = catalogueRefresh;
        this.environment = environment;
        this.drafting = new Drafting(rules.mapping(), rules.policy());
    }

    /// Only reads: what would become of the NEST now. `violations` are those that the schema found.
    public Proposal preview(Map<String, Object> document, List<Violation> violations) {
        return switch (rules.reader().review(document, violations)) {
            case NestReview.Refused(var found) -> new Proposal.Refused(found);
            case NestReview.Accepted(var nest, var warnings) ->
                drafting.draft(freshSlice(), nest, warnings, knownInventory(nest));
        };
    }

    /// Books, stores and starts in one transaction, so that two orders cannot take the same last place.
    public OrderResult order(Map<String, Object> document, List<Violation> violations) {
        return switch (rules.reader().review(document, violations)) {
            case NestReview.Refused(var found) -> new OrderResult.Declined(new Proposal.Refused(found));
            case NestReview.Accepted(var nest, var warnings) -> {
                knownInventory(nest);
                yield booking(() -> ordered(document, nest, warnings));
            }
        };
    }

    /// Starts to take the slice down. Once that has succeeded the slice is gone.
    public DeleteResult delete(SliceId id) {
        return stores.transactions()
                .inTransaction(() -> stores.slices()
                        .lock(id)
                        .<DeleteResult>map(this::deleted)
                        .orElseGet(DeleteResult.Unknown::new));
    }

    /// Orders for the same places wait for each other's locks; those that wait for their turn here hold no connection
    /// meanwhile, which everything else needs.
    private OrderResult booking(Supplier<OrderResult> order) {
        turns.acquireUninterruptibly();
        try {
            return stores.transactions().inTransaction(order);
        } finally {
            turns.release();
        }
    }

    private OrderResult ordered(Map<String, Object> document, Nest nest, List<String> warnings) {
        SliceId id = freshSlice();
        return switch (drafting.draft(id, nest, warnings, lockedInventory(nest))) {
            case Proposal.Feasible(var draft) -> started(id, document, draft);
            case Proposal.Taken taken -> new OrderResult.Declined(taken);
            case Proposal.Refused refused -> new OrderResult.Declined(refused);
            case Proposal.Unserved unserved -> new OrderResult.Declined(unserved);
            case Proposal.Unplaceable unplaceable -> new OrderResult.Declined(unplaceable);
        };
    }

    private OrderResult started(SliceId id, Map<String, Object> document, Draft draft) {
        Optional<Snssai> snssai = stores.slices().allocate(draft.design().snssai());
        if (snssai.isEmpty()) {
            return new OrderResult.Declined(new Proposal.Taken(draft.design().snssai()));
        }
        Operation operation = operation(id, OperationKind.ORDER, draft.plan());
        var slice = new Slice(
                id,
                snssai.get(),
                document,
                draft.outline(),
                operation.id(),
                new Slice.Standing(Phase.PLACEMENT, null, null),
                operation.createdAt());
        stores.slices().add(slice, operation);
        Nest nest = draft.design().nest();
        stores.baseDescriptors().keep(nest.name(), nest.attributes());
        stores.reservations().reserve(id, draft.books());
        dispatcher.dispatch(operation.id());
        return new OrderResult.Ordered(slice);
    }

    private DeleteResult deleted(Slice slice) {
        boolean busy = stores.operations()
                .find(slice.operation())
                .map(latest -> !latest.state().state().ended())
                .orElse(false);
        if (busy) {
            return new DeleteResult.Busy(slice.operation());
        }
        ResourceGraph held = ResourceGraph.ofHeld(stores.slices().held(slice.id()).stream()
                .map(Slices.Held::resource)
                .toList());
        Operation operation = operation(slice.id(), OperationKind.DELETE, Planner.plan(held, ResourceGraph.EMPTY));
        stores.slices().begin(slice.id(), operation, Phase.TERMINATING);
        dispatcher.dispatch(operation.id());
        return new DeleteResult.Deleting(operation);
    }

    private Operation operation(SliceId slice, OperationKind kind, Plan plan) {
        var id = new OperationId(environment.ids().get());
        return new Operation(id, slice, kind, plan, environment.clock().instant());
    }

    private SliceId freshSlice() {
        return new SliceId(environment.ids().get());
    }

    /// All that is registered; descriptors that the NEST needs and we lack are looked for once more. Calls
    /// orchestrators, so never in a transaction.
    private Inventory knownInventory(Nest nest) {
        Inventory inventory = stores.registry().snapshot();
        if (services(nest, inventory).stream()
                .allMatch(
                        request -> inventory.descriptor(request.entry().nsdId()).isPresent())) {
            return inventory;
        }
        catalogueRefresh.run();
        return stores.registry().snapshot();
    }

    /// The same, with the clouds of the slice's locations locked for booking.
    private Inventory lockedInventory(Nest nest) {
        Inventory inventory = stores.registry().snapshot();
        List<String> locations = services(nest, inventory).stream()
                .map(ServiceRequest::location)
                .distinct()
                .toList();
        return new Inventory(
                inventory.locations(),
                inventory.components(),
                inventory.functions(),
                inventory.descriptors(),
                stores.reservations().lockLoads(locations));
    }

    private List<ServiceRequest> services(Nest nest, Inventory inventory) {
        return switch (rules.mapping().map(nest, inventory)) {
            case MappingResult.Mapped(var design) -> design.services();
            case MappingResult.NotMapped _ -> List.of();
        };
    }

    /// The stored slice, for those who show it.
    public Optional<Slice> find(SliceId id) {
        return stores.slices().find(id);
    }
}
