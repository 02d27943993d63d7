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

/// Stores a decision and dispatches the operation that carries it out, always in the transaction of the caller, so that
/// both are committed or neither.
final class OperationStarter {
    private final Stores stores;
    private final Dispatcher dispatcher;
    private final Lifecycle.Environment environment;

    OperationStarter(Stores stores, Dispatcher dispatcher, Lifecycle.Environment environment) {
        this.stores = stores;
        this.dispatcher = dispatcher;
        this.environment = environment;
    }

    /// The content of an order: the NEST as posted, the conduct of the slice, and the terms of the order.
    record Ordered(Map<String, Object> document, Conduct conduct, Terms terms) {}

    /// The strictness of the checks of an order, and its policy for attributes that no component keeps.
    record Terms(Manner manner, PromisePolicy promise) {}

    /// Starts to build a new slice under an S-NSSAI that is already allocated.
    Slice order(SliceId id, Snssai snssai, Ordered asked, Draft draft) {
        Map<String, Object> document = asked.document();
        Operation operation =
                operation(id, OperationKind.ORDER, draft.plan(), asked.conduct().onFailure());
        Nest nest = draft.design().nest();
        var slice = new Slice(
                id,
                snssai,
                new Slices.Wanted(document, nest.document(), draft.outline()),
                operation.id(),
                Slice.Standing.notRunning(Phase.PLACEMENT, null),
                asked.conduct(),
                operation.createdAt());
        stores.slices().add(slice, operation);
        stores.baseDescriptors().keep(nest.name(), nest.attributes());
        stores.archive().keep(id, document);
        book(id, draft);
        dispatcher.dispatch(operation.id());
        return slice;
    }

    /// Starts a change of a slice, which becomes the one in `draft` once the change has succeeded.
    Operation change(Slice slice, Slices.Wanted wanted, Draft draft) {
        Operation operation = operation(
                slice.id(), OperationKind.MODIFY, draft.plan(), slice.conduct().onFailure());
        stores.slices().change(slice.id(), operation, wanted);
        makeRoom(slice, draft);
        book(slice.id(), draft);
        dispatcher.dispatch(operation.id());
        return operation;
    }

    /// Starts to delete a slice; if forced, resources that cannot be removed are abandoned.
    Operation delete(SliceId id, boolean force) {
        return begin(operation(id, deletion(force), removal(id), FailurePolicy.ROLLBACK), Phase.TERMINATING);
    }

    /// Starts to restore missing and differing resources of a holder that runs.
    Operation heal(Holder holder, Plan plan, FailurePolicy onFailure) {
        return begin(operation(holder, OperationKind.HEAL, plan, onFailure), Phase.RUNNING);
    }

    /// Starts to remove resources that exist under the name of this slice, which may be gone, and that it does not
    /// hold.
    Operation cleanUp(SliceId owner, Plan plan, Phase phase) {
        return begin(operation(owner, OperationKind.CLEAN_UP, plan, FailurePolicy.ROLLBACK), phase);
    }

    /// Stores a slice for which there was no room, in the same state as a slice that was begun and undone.
    Slice failed(SliceId id, Snssai snssai, Ordered asked, Shortfall shortfall) {
        Map<String, Object> document = asked.document();
        Operation operation = operation(id, OperationKind.ORDER, new Plan(List.of()), FailurePolicy.ROLLBACK);
        Nest nest = shortfall.nest();
        var slice = new Slice(
                id,
                snssai,
                new Slices.Wanted(document, nest.document(), shortfall.outline()),
                operation.id(),
                Slice.Standing.notRunning(Phase.FAILED, shortfall.reason()),
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

    /// The NEST and the outline of a slice for which there was no room, and the reason.
    record Shortfall(Nest nest, Outline outline, String reason) {}

    /// Starts to remove a shared subnet.
    void remove(SubnetId id, boolean force) {
        begin(operation(id, deletion(force), removal(id), FailurePolicy.ROLLBACK), Phase.TERMINATING);
    }

    private static OperationKind deletion(boolean force) {
        return force ? OperationKind.FORCE_DELETE : OperationKind.DELETE;
    }

    /// The removal of all held resources, and of claims by an order that never came to use them.
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
                new SliceSubnet.Usage(use.maxShared(), List.of()),
                use.sites(),
                new SliceSubnet.Standing(Phase.PROVISIONING, null),
                operation.id(),
                operation.createdAt());
        stores.subnets().add(subnet, operation);
        stores.reservations().reserve(use.id(), use.building().books());
        dispatcher.dispatch(operation.id());
    }

    /// Releases the reservation of a service that is restarted on the same cloud, because it needs no more room than it
    /// has.
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

    /// Starts an operation on a holder that exists and enters `phase`.
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
