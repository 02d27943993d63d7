package io.santoku.execution;

import io.santoku.plan.Change;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Carries one operation out, in turns: each turn takes in the outcomes of attempts, decides, writes results and new
/// intents in one transaction, and launches attempts. Used by one thread at a time; only `outcomes` is shared.
final class OperationRun {
    private final Journal.Claim claim;
    private final Tools tools;
    private final Attempts.Hold hold;
    private final Runnable bell;
    private final Decider decider;
    private final Effect effect;
    private final Queue outcomes = new Queue();
    private final Set<StepId> inFlight = new HashSet<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Map<StepId, Instant> due = new HashMap<>();
    private RunState state;

    /// What a run works with.
    record Tools(
            Journal journal,
            ResourceKinds kinds,
            Attempts attempts,
            Patience patience,
            Workers workers,
            Clock clock,
            ExecutionListener listener) {}

    private record Result(Step step, Direction direction, Outcome outcome) {}

    private static final class Queue extends ConcurrentLinkedQueue<Result> {}

    /// `bell` rings when an outcome waits to be taken in.
    /// `mayCall` tells whether the claim still stands; no call is made once it does not.
    OperationRun(Journal.Claim claim, Tools tools, BooleanSupplier mayCall, Runnable bell) {
        this.claim = claim;
        this.hold = new Attempts.Hold(claim.operation().id() + "." + claim.epoch(), mayCall);
        this.tools = tools;
        this.bell = bell;
        this.decider = new Decider(claim.operation().plan(), forced());
        this.effect = new Effect(claim.operation(), tools.kinds());
        this.state = RunState.of(claim.operation().plan(), claim.entries());
        resume();
    }

    RunState state() {
        return state;
    }

    /// Whether calls are being made right now, whether their outcomes are still wanted or not.
    boolean isCalling() {
        return attempts.get() > 0;
    }

    /// The time of the next thing to do when nothing is in flight; empty while something is.
    Optional<Instant> idleUntil() {
        return inFlight.isEmpty() ? due.values().stream().min(Comparator.naturalOrder()) : Optional.empty();
    }

    /// The time of the next thing that is due, in flight or not.
    Optional<Instant> nextDue() {
        return due.values().stream().min(Comparator.naturalOrder());
    }

    /// Takes in, decides, writes, launches; true once the operation is over. Throws [Journal.Fenced].
    boolean turn() {
        if (state.state().ended()) {
            return true;
        }
        Instant now = tools.clock().instant();
        var events = new ArrayList<Event>();
        RunState before = state;
        if (state.state() == OperationState.PENDING) {
            note(new Event.Started(), events, now);
        }
        for (Result result = outcomes.poll(); result != null; result = outcomes.poll()) {
            inFlight.remove(result.step().id());
            note(event(result, now), events, now);
        }
        List<Decision.Begin> begins = decide(events, now);
        write(events, before);
        begins.forEach(begin -> launch(begin.step(), begin.direction()));
        pollAgain(now);
        return state.state().ended();
    }

    /// What was in flight when the last claim ended is looked at again at once.
    private void resume() {
        Instant now = tools.clock().instant();
        for (Step step : claim.operation().plan().steps()) {
            StepState was = state.step(step.id());
            if (was.begun() && (state.state() != OperationState.UNDOING || was.direction() == Direction.UNDO)) {
                due.put(step.id(), was.next() == null ? now : was.next());
            }
        }
    }

    private void note(Event event, List<Event> events, Instant now) {
        if (event instanceof Event.Waiting waiting && unchanged(waiting)) {
            return;
        }
        events.add(event);
        state = state.with(event, now);
    }

    private boolean unchanged(Event.Waiting waiting) {
        StepState was = state.step(waiting.step());
        Object known = known(claim.operation().plan().step(waiting.step()));
        boolean sameFacts = waiting.facts() == null || waiting.facts().equals(known);
        return sameFacts
                && waiting.direction() == was.direction()
                && waiting.on().equals(was.waitingOn());
    }

    private Event event(Result result, Instant now) {
        StepId id = result.step().id();
        Direction direction = result.direction();
        return switch (result.outcome()) {
            case Outcome.Through(var facts) -> new Event.Done(id, direction, facts);
            case Outcome.Busy(var facts, var on) -> busy(result, facts, on, now);
            case Outcome.Fell(var fault, var failure) -> fell(result, fault, failure, now);
            case Outcome.Lost _ -> throw new Journal.Fenced(claim.operation().id());
        };
    }

    private Event busy(Result result, @Nullable Object facts, String on, Instant now) {
        StepId id = result.step().id();
        Instant since = Objects.requireNonNull(state.step(id).since());
        if (tools.patience().exhausted(since, now, forced())) {
            var failure =
                    new Failure(Fault.TOO_SLOW.kind(), result.step().resource().component(), "in time", on, true, null);
            return new Event.GaveUp(id, result.direction(), failure);
        }
        due.put(id, now.plus(tools.patience().poll(since, now)));
        return new Event.Waiting(id, result.direction(), facts, on);
    }

    private Event fell(Result result, Fault fault, Failure failure, Instant now) {
        StepId id = result.step().id();
        StepState was = state.step(id);
        boolean removing = result.direction() == Direction.UNDO || result.step().change() instanceof Change.Remove;
        boolean turned = state.state() == OperationState.UNDOING && result.direction() == Direction.DO;
        Instant failingSince = was.failingSince() == null ? now : was.failingSince();
        var pause = tools.patience().pause(fault, leave(removing), was.attempts(), failingSince, now);
        if (turned || pause.isEmpty()) {
            return new Event.GaveUp(id, result.direction(), failure);
        }
        Instant next = now.plus(pause.get());
        due.put(id, next);
        return new Event.Retrying(id, result.direction(), failure, next);
    }

    /// Decides until nothing new follows; attempts that begin are intended here and launched once that is written.
    private List<Decision.Begin> decide(List<Event> events, Instant now) {
        var begins = new ArrayList<Decision.Begin>();
        retriesDue(now).forEach(begin -> begin(begin, begins, events, now));
        for (var next = decider.next(state, inFlight); !next.isEmpty(); next = decider.next(state, inFlight)) {
            for (Decision decision : next) {
                switch (decision) {
                    case Decision.Begin begin -> begin(begin, begins, events, now);
                    case Decision.LeaveOut(var step, var why) -> note(new Event.LeftOut(step.id(), why), events, now);
                    case Decision.RollBack(var step, var why) -> turnRound(step, why, events, now);
                    case Decision.End(var end) -> note(new Event.Ended(end), events, now);
                }
            }
            if (state.state().ended()) {
                break;
            }
        }
        return begins;
    }

    private void begin(Decision.Begin begin, List<Decision.Begin> begins, List<Event> events, Instant now) {
        StepId id = begin.step().id();
        StepState was = state.step(id);
        int attempt = was.direction() == begin.direction() ? was.attempts() + 1 : 1;
        note(new Event.Intended(id, begin.direction(), attempt), events, now);
        due.remove(id);
        inFlight.add(id);
        begins.add(begin);
    }

    /// Steps that only wait are no longer asked; what is in flight is awaited and then undone.
    private void turnRound(Step cause, Failure failure, List<Event> events, Instant now) {
        note(new Event.RollbackBegan(cause.id(), failure), events, now);
        for (StepId id : List.copyOf(due.keySet())) {
            StepState was = state.step(id);
            if (was.direction() == Direction.DO) {
                due.remove(id);
            }
            if (was.stage() == Stage.RETRYING && was.failure() != null) {
                note(new Event.GaveUp(id, Direction.DO, was.failure()), events, now);
            }
        }
    }

    private Patience.Leave leave(boolean removing) {
        if (forced()) {
            return Patience.Leave.FORCED;
        }
        return removing ? Patience.Leave.REMOVING : Patience.Leave.BUILDING;
    }

    private boolean forced() {
        return claim.operation().kind() == OperationKind.FORCE_DELETE;
    }

    private List<Decision.Begin> retriesDue(Instant now) {
        return dueSteps(now).stream()
                .filter(id ->
                        state.step(id).waitingOn() == null || state.step(id).next() != null)
                .map(id -> new Decision.Begin(
                        claim.operation().plan().step(id), state.step(id).direction()))
                .toList();
    }

    private List<StepId> dueSteps(Instant now) {
        return due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private void pollAgain(Instant now) {
        for (StepId id : dueSteps(now)) {
            due.remove(id);
            inFlight.add(id);
            launch(claim.operation().plan().step(id), state.step(id).direction());
        }
    }

    private void write(List<Event> events, RunState before) {
        if (events.isEmpty()) {
            return;
        }
        var held = new ArrayList<HeldChange>();
        RunState then = before;
        Instant now = tools.clock().instant();
        for (Event event : events) {
            then = then.with(event, now);
            effect.held(event, then).ifPresent(held::add);
        }
        SliceOutcome slice = effect.slice(state);
        boolean same = before.state() != OperationState.PENDING && slice.equals(effect.slice(before));
        var writing = new Writing(events, state, held, same ? null : slice);
        List<Entry> entries = tools.journal().append(claim, writing);
        tools.listener().written(claim.operation(), entries, writing);
    }

    private void launch(Step step, Direction direction) {
        Object known = known(step);
        RunState seen = state;
        Change change =
                direction == Direction.DO ? step.change() : step.change().undo().orElseThrow();
        attempts.incrementAndGet();
        tools.workers().submit(() -> {
            Outcome outcome = Attempts.died(change);
            try {
                outcome = tools.attempts().make(change, known, id -> facts(id, seen), hold);
            } finally {
                outcomes.add(new Result(step, direction, outcome));
                attempts.decrementAndGet();
                bell.run();
            }
        });
    }

    private @Nullable Object known(Step step) {
        Object learnt = state.step(step.id()).facts();
        return learnt == null ? claim.facts().get(step.resource().id()) : learnt;
    }

    /// Facts that an earlier claim found count only as long as the resource was not taken away since.
    private Optional<Object> facts(ResourceId id, RunState seen) {
        Optional<StepState> step = claim.operation().plan().steps().stream()
                .filter(one -> one.resource().id().equals(id))
                .map(one -> seen.step(one.id()))
                .findFirst();
        if (step.filter(StepState::takenAway).isPresent()) {
            return Optional.empty();
        }
        return step.<Object>map(StepState::facts)
                .or(() -> Optional.ofNullable(claim.facts().get(id)));
    }
}
