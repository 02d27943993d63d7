package io.santoku.execution;

import io.santoku.plan.Change;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges the outcomes of attempts: which event is journalled, and when the step is due again.
final class Verdicts {
    private final Operation operation;
    private final Patience patience;

    Verdicts(Operation operation, Patience patience) {
        this.operation = operation;
        this.patience = patience;
    }

    /// The result of an attempt at a step.
    record Result(Step step, Direction direction, Outcome outcome) {
        StepId id() {
            return step.id();
        }
    }

    /// The event that follows from `result`; a step that has to be tried or polled again is put on the agenda.
    Event event(Result result, RunState state, Instant now, Agenda agenda) {
        return switch (result.outcome()) {
            case Outcome.Completed(var facts) -> new Event.Done(result.id(), result.direction(), facts);
            case Outcome.Busy busy ->
                busy(result, busy, state, now).orElseGet(() -> waiting(result, busy, state, now, agenda));
            case Outcome.Failed(var fault, var failure) -> {
                @Nullable Instant next = again(result, fault, state, now);
                if (next == null) {
                    yield new Event.GaveUp(result.id(), result.direction(), failure);
                }
                agenda.put(result.id(), next);
                yield new Event.Retrying(result.id(), result.direction(), failure, next);
            }
            case Outcome.Fenced _ -> throw new Journal.Fenced(operation.id());
            case Outcome.Seen _ -> throw new IllegalStateException("a look is no attempt at " + result.id());
        };
    }

    /// A step that was begun before the operation rolled back is not polled any more: it is undone, or stays as it is.
    private Event waiting(Result result, Outcome.Busy busy, RunState state, Instant now, Agenda agenda) {
        if (!isTurned(result, state)) {
            Instant since = Objects.requireNonNull(state.step(result.id()).since());
            agenda.put(result.id(), now.plus(patience.poll(since, now)));
        }
        return new Event.Waiting(result.id(), result.direction(), busy.facts(), busy.on());
    }

    private static boolean isTurned(Result result, RunState state) {
        return state.state() == OperationState.UNDOING && result.direction() == Direction.DO;
    }

    private Optional<Event> busy(Result result, Outcome.Busy busy, RunState state, Instant now) {
        Instant since = Objects.requireNonNull(state.step(result.id()).since());
        if (!patience.exhausted(since, now, isForced())) {
            return Optional.empty();
        }
        var failure = new Failure(
                Fault.TOO_SLOW.kind(), result.step().resource().component(), "in time", busy.on(), true, null);
        return Optional.of(new Event.GaveUp(result.id(), result.direction(), failure));
    }

    /// When the step is attempted again; null when that was the last attempt.
    private @Nullable Instant again(Result result, Fault fault, RunState state, Instant now) {
        StepState was = state.step(result.id());
        boolean removing = result.direction() == Direction.UNDO || result.step().change() instanceof Change.Remove;
        if (isTurned(result, state)) {
            return null;
        }
        Instant failingSince = was.failingSince(now);
        Patience.Leave leave = leave(removing, state);
        if (fault.isLeftAlone() && fault.retryAfter() != null) {
            return soonest(now, now.plus(fault.retryAfter()), failingSince.plus(patience.limit(leave)));
        }
        return patience.pause(fault, leave, was.attempts(), failingSince, now)
                .map(now::plus)
                .orElse(null);
    }

    /// The component is called once more when patience ends, even if other attempts found it down shortly before.
    private static Instant soonest(Instant now, Instant next, Instant end) {
        Instant first = next.isBefore(end) ? next : end;
        return first.isBefore(now) ? now : first;
    }

    /// Whether the attempt that is due now is the last one of the step, if it fails like the earlier ones.
    boolean isLast(Step step, Direction direction, RunState state, Instant now) {
        @Nullable Instant since = state.step(step.id()).failingSince();
        boolean removing = direction == Direction.UNDO || step.change() instanceof Change.Remove;
        return since != null && !now.isBefore(since.plus(patience.limit(leave(removing, state))));
    }

    /// A step that is retried after the end of its operation needs little patience, because the operation is retried
    /// again and again.
    private Patience.Leave leave(boolean removing, RunState state) {
        if (isForced() || state.takeUps() > 0) {
            return Patience.Leave.FORCED;
        }
        return removing ? Patience.Leave.REMOVING : Patience.Leave.BUILDING;
    }

    private boolean isForced() {
        return operation.kind() == OperationKind.FORCE_DELETE;
    }
}
