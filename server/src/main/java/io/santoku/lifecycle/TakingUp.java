package io.santoku.lifecycle;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.driver.RegisteredDrivers;
import io.santoku.driver.Sight;
import io.santoku.execution.Dispatcher;
import io.santoku.execution.Event;
import io.santoku.execution.Journal;
import io.santoku.execution.Leavings;
import io.santoku.execution.Looks;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.RunState;
import io.santoku.execution.Workers;
import io.santoku.execution.Writing;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Ems;
import io.santoku.inventory.Inventory;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Vim;
import io.santoku.inventory.Wim;
import io.santoku.plan.Resource;
import io.santoku.plan.StepId;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Retries ended operations that left resources, as soon as the components of these resources answer, until the
/// resources are gone or another operation on the same slice has taken over.
public final class TakingUp {
    private static final int AT_ONCE = 16;
    /// An operation that was resumed and is still open after this time is dispatched once more: its dispatch may have
    /// come just before its last run ended.
    private static final Duration REMINDER = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(12);
    private static final int PART_OF_SILENCE = 4;

    private final Stores stores;
    private final LeftBehind left;
    private final Asking asking;
    private final Dispatcher dispatcher;
    private final Clock clock;

    /// The means to ask components whether they are back.
    public record Asking(Looks looks, RegisteredDrivers drivers, Workers workers) {}

    public TakingUp(Stores stores, LeftBehind left, Asking asking, Dispatcher dispatcher, Clock clock) {
        this.stores = stores;
        this.left = left;
        this.asking = asking;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /// Handles the operations that are due; to be called every few seconds, on one node at a time. Does not wait for
    /// answers.
    public void round() {
        Instant now = clock.instant();
        for (OperationId id : left.due(now, AT_ONCE)) {
            left.postpone(id, now.plus(REMINDER));
            asking.workers().submit(() -> look(id));
        }
    }

    private void look(OperationId id) {
        Optional<Recorded> found = stores.operations().find(id);
        if (found.isEmpty()) {
            return;
        }
        RunState state = found.get().state();
        if (!state.state().ended()) {
            dispatcher.dispatch(id);
            return;
        }
        Operation operation = found.get().operation();
        List<StepId> steps = Leavings.toTakeUp(operation, state);
        if (steps.isEmpty() || !isLatest(operation) || isOutOfReach(operation, steps)) {
            left.forget(id);
            return;
        }
        List<StepId> possible = answered(operation, steps);
        if (possible.isEmpty()) {
            left.postpone(id, clock.instant().plus(pause(state)));
        } else {
            stores.transactions().inTransaction(() -> takeUp(operation, state, possible));
        }
    }

    /// Whether a clean-up has only resources left whose components are no longer registered: no slice holds these
    /// resources, so no deletion of a slice could abandon them.
    private boolean isOutOfReach(Operation operation, List<StepId> steps) {
        Inventory inventory = stores.registry().snapshot();
        Set<ComponentId> registered = Stream.of(Vim.class, Nfvo.class, Wim.class, Ems.class)
                .flatMap(type -> inventory.all(type).stream())
                .map(Component::id)
                .collect(Collectors.toSet());
        return operation.kind() == OperationKind.CLEAN_UP
                && steps.stream()
                        .map(id -> operation.plan().step(id).resource().component())
                        .noneMatch(registered::contains);
    }

    private boolean isLatest(Operation operation) {
        return stores.operations()
                .latest(operation.holder())
                .filter(latest -> latest.id().equals(operation.id()))
                .isPresent();
    }

    /// The pause before the next try: it grows with the time since the operation ended, but stays short enough to
    /// notice soon that a component is back.
    private Duration pause(RunState state) {
        Instant since = state.endedAt();
        Duration silence = since == null ? Duration.ZERO : Duration.between(since, clock.instant());
        Duration part = silence.dividedBy(PART_OF_SILENCE);
        if (part.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return part.compareTo(LONGEST) > 0 ? LONGEST : part;
    }

    /// The steps whose component answers now; each component is asked once.
    private List<StepId> answered(Operation operation, List<StepId> steps) {
        Map<ComponentId, Boolean> known = new HashMap<>();
        return steps.stream()
                .filter(id -> {
                    Resource resource = operation.plan().step(id).resource();
                    return known.computeIfAbsent(resource.component(), _ -> answers(operation.holder(), resource));
                })
                .toList();
    }

    /// Whether the component answers. Only an unavailable or throttling component counts as silent: other faults are
    /// left to the step itself, whose pauses grow.
    private boolean answers(Holder holder, Resource resource) {
        Object facts = stores.slices().held(holder).stream()
                .filter(held -> held.id().equals(resource.id()))
                .findFirst()
                .map(Slices.Held::facts)
                .orElse(null);
        try {
            Sight sight = asking.looks().at(resource, facts);
            if (sight instanceof Sight.Unseen) {
                asking.looks().guarded(resource.component().toString(), () -> check(resource.component()));
            }
            return true;
        } catch (DriverException met) {
            return !(met.fault() instanceof DriverFault.Unavailable || met.fault() instanceof DriverFault.Throttled);
        }
    }

    /// Checks a component that cannot show the resource, but can at least be reached.
    private boolean check(ComponentId component) {
        switch (component.kind()) {
            case WIM -> asking.drivers().wim(component).check();
            case EMS -> asking.drivers().ems(component).check();
            case VIM, NFVO, POLICY, FUNCTION -> {}
        }
        return true;
    }

    /// Resumes the operation under the lock of its holder, so that no other operation begins on it meanwhile. An
    /// operation that was resumed by another node since is not claimed: a claim would fence that node, or retry
    /// resources that are gone by now.
    private boolean takeUp(Operation operation, RunState seen, List<StepId> steps) {
        lock(operation.holder());
        if (!isLatest(operation) || !isAsSeen(operation.id(), seen)) {
            return false;
        }
        Journal.Claim claim = stores.journal().claim(operation.id());
        RunState before = RunState.of(operation.plan(), claim.entries());
        var event = new Event.TakenUp(steps);
        RunState after = before.with(event, clock.instant());
        stores.journal().append(claim, new Writing(List.of(event), after, List.of(), null));
        left.postpone(operation.id(), clock.instant().plus(REMINDER));
        dispatcher.dispatch(operation.id());
        return true;
    }

    private boolean isAsSeen(OperationId id, RunState seen) {
        return stores.operations()
                .find(id)
                .map(Recorded::state)
                .filter(now -> now.state().ended() && now.takeUps() == seen.takeUps())
                .isPresent();
    }

    private void lock(Holder holder) {
        switch (holder) {
            case SliceId id -> stores.slices().lock(id);
            case SubnetId id -> stores.subnets().lock(id);
        }
    }
}
