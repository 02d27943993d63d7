package io.santoku.lifecycle;

import io.santoku.activation.Activation;
import io.santoku.execution.Dispatcher;
import io.santoku.execution.Event;
import io.santoku.execution.FailurePolicy;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.execution.SliceOutcome;
import io.santoku.execution.Writing;
import io.santoku.nest.Manner;
import io.santoku.nest.Nest;
import io.santoku.nest.PromisePolicy;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Plan;
import io.santoku.plan.Planner;
import io.santoku.plan.ResourceGraph;
import io.santoku.plan.ResourceId;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import io.santoku.slice.SubnetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Stores a decision and dispatches the operation that carries it out, always within the transaction of the caller, so
/// that both are committed or neither.
final class OperationStarter {
    private final Lifecycle.Stores stores;
    private final Dispatcher dispatcher;
    private final Lifecycle.Environment environment;

    OperationStarter(Lifecycle.Stores stores, Dispatcher dispatcher, Lifecycle.Environment environment) {
        this.stores = stores;
        this.dispatcher = dispatcher;
        this.environment = environment;
    }

    /// What was asked for: the NEST as posted, and how the slice is to behave, and how the order is to be taken.
    record Ordered(Map<String, Object> document, Conduct conduct, Terms terms) {}

    /// How strictly an order is taken, and what becomes of what nobody keeps.
    record Terms(Manner manner, PromisePolicy promise) {}

    /// A new slice under an identifier that is allocated already.
    Slice order(SliceId id, Snssai snssai, Ordered asked, Draft draft) {
        Map<String, Object> document = asked.document();
        Operation operation =
                operation(id, OperationKind.ORDER, draft.plan(), asked.conduct().onFailure());
        Nest nest = draft.design().nest();
        var slice = new Slice(
                id,
                snssai,
                document,
                nest.document(),
                draft.outline(),
                operation.id(),
                new Slice.Standing(Phase.PLACEMENT, null, null),
                asked.conduct(),
                operation.createdAt());
        stores.slices().add(slice, operation);
        stores.baseDescriptors().keep(nest.name(), nest.attributes());
        stores.archive().keep(id, document);
        book(id, draft);
        dispatcher.dispatch(operation.id());
        return slice;
    }

    /// A change of a slice that makes it what `draft` says, once it has succeeded.
    Operation change(Slice slice, Slices.Wanted wanted, Draft draft) {
        Operation operation = operation(
                slice.id(), OperationKind.MODIFY, draft.plan(), slice.conduct().onFailure());
        stores.slices().change(slice.id(), operation, wanted);
        makeRoom(slice, draft);
        book(slice.id(), draft);
        dispatcher.dispatch(operation.id());
        return operation;
    }

    /// The end of a slice; forced, what cannot be removed is abandoned.
    Operation delete(SliceId id, boolean force) {
        return begin(operation(id, deletion(force), removal(id), FailurePolicy.ROLLBACK), Phase.TERMINATING);
    }

    /// Makes good what is missing or otherwise of what runs.
    Operation heal(Holder holder, Plan plan, FailurePolicy onFailure) {
        return begin(operation(holder, OperationKind.HEAL, plan, onFailure), Phase.RUNNING);
    }

    /// Takes away what is outside under the name of this slice, which need not exist any more, and is not held by it.
    Operation cleanUp(SliceId owner, Plan plan, Phase phase) {
        return begin(operation(owner, OperationKind.CLEAN_UP, plan, FailurePolicy.ROLLBACK), phase);
    }

    /// A slice for which there was no room, as failed as one that was begun and undone.
    Slice failed(SliceId id, Snssai snssai, Ordered asked, Shortfall shortfall) {
        Map<String, Object> document = asked.document();
        Operation operation = operation(id, OperationKind.ORDER, new Plan(List.of()), FailurePolicy.ROLLBACK);
        Nest nest = shortfall.nest();
        var slice = new Slice(
                id,
                snssai,
                document,
                nest.document(),
                shortfall.outline(),
                operation.id(),
                new Slice.Standing(Phase.FAILED, shortfall.reason(), null),
                asked.conduct(),
                operation.createdAt());
        stores.slices().add(slice, operation);
        stores.baseDescriptors().keep(nest.name(), nest.attributes());
        stores.archive().keep(id, document);
        List<Event> events = List.of(new Event.Started(), new Event.Ended(OperationState.FAILED));
        RunState after = RunState.fresh(operation.plan());
        for (Event event : events) {
            after = after.with(event, operation.createdAt());
        }
        var outcome = new SliceOutcome.Now(Phase.FAILED, shortfall.reason());
        stores.journal().append(stores.journal().claim(operation.id()), new Writing(events, after, List.of(), outcome));
        return slice;
    }

    /// What there was no room for: what was asked for, what it would have been made of, and why it is not.
    record Shortfall(Nest nest, Outline outline, String reason) {}

    /// The end of a shared subnet.
    void remove(SubnetId id, boolean force) {
        begin(operation(id, deletion(force), removal(id), FailurePolicy.ROLLBACK), Phase.TERMINATING);
    }

    private static OperationKind deletion(boolean force) {
        return force ? OperationKind.FORCE_DELETE : OperationKind.DELETE;
    }

    /// Of all that is held, and of what was claimed by an order that never came to use it.
    private Plan removal(Holder holder) {
        List<Slices.Held> held = new ArrayList<>(stores.slices().held(holder));
        if (holder instanceof SliceId slice) {
            stores.subnets().usedBy(slice).stream()
                    .map(subnet -> Provisioning.claim(slice, subnet.id(), subnet.functionId()))
                    .filter(claim -> held.stream().noneMatch(one -> one.id().equals(claim.id())))
                    .forEach(claim -> held.add(new Slices.Held(claim, null, false)));
        }
        return Planner.plan(graph(held), ResourceGraph.EMPTY);
    }

    ResourceGraph held(Holder holder) {
        return graph(stores.slices().held(holder));
    }

    private static ResourceGraph graph(List<Slices.Held> held) {
        Set<ResourceId> doubtful =
                held.stream().filter(one -> !one.sure()).map(Slices.Held::id).collect(Collectors.toSet());
        return ResourceGraph.ofHeld(held.stream().map(Slices.Held::resource).toList(), doubtful);
    }

    private void book(SliceId id, Draft draft) {
        stores.reservations().reserve(id, draft.books());
        for (SubnetUse use : draft.shares()) {
            if (use.building().fresh()) {
                build(use);
            }
            stores.subnets().claim(use.id(), id);
        }
    }

    private void build(SubnetUse use) {
        Operation operation =
                operation(use.id(), OperationKind.ORDER, use.building().plan(), FailurePolicy.ROLLBACK);
        var subnet = new SliceSubnet(
                use.id(),
                use.functionId(),
                use.maxShared(),
                use.sites(),
                new SliceSubnet.Standing(Phase.PROVISIONING, null),
                operation.id(),
                List.of(),
                operation.createdAt());
        stores.subnets().add(subnet, operation);
        stores.reservations().reserve(use.id(), use.building().books());
        dispatcher.dispatch(operation.id());
    }

    /// A service that is restarted where it was needs no more room than it has.
    private void makeRoom(Slice slice, Draft draft) {
        for (ServiceSite before : slice.outline().sites()) {
            boolean stays = draft.outline().sites().stream()
                    .anyMatch(site -> site.key().equals(before.key())
                            && site.vim().equals(before.vim())
                            && site.incarnation() > before.incarnation());
            if (stays) {
                stores.reservations()
                        .release(slice.id(), Activation.serviceId(before).value());
            }
        }
    }

    /// An operation on what is there already, which is in this phase from now on.
    private Operation begin(Operation operation, Phase phase) {
        switch (operation.holder()) {
            case SliceId id -> stores.slices().begin(id, operation, phase);
            case SubnetId id -> stores.subnets().begin(id, operation, phase);
        }
        dispatcher.dispatch(operation.id());
        return operation;
    }

    private Operation operation(Holder holder, OperationKind kind, Plan plan, FailurePolicy onFailure) {
        var id = new OperationId(environment.ids().get());
        return new Operation(
                id, holder, kind, plan, onFailure, environment.clock().instant());
    }
}
