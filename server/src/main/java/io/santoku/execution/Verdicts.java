package io.santoku.execution;

import io.santoku.plan.Change;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges what attempts brought: what is journalled of it, and when the step is due again.
final class Verdicts {
    private final Operation operation;
    private final Patience patience;

    Verdicts(Operation operation, Patience patience) {
        this.operation = operation;
        this.patience = patience;
    }

    /// What an attempt at a step brought.
    record Result(Step step, Direction direction, Outcome outcome) {
        StepId id() {
            return step.id();
        }
    }

    /// The event that `result` is; a step that has to be looked at again is put on the agenda.
    Event event(Result result, RunState state, Instant now, Agenda agenda) {
        return switch (result.outcome()) {
            case Outcome.Through(var facts) -> new Event.Done(result.id(), result.direction(), facts);
            case Outcome.Busy busy ->
                busy(result, busy, state, now).orElseGet(() -> {
                    Instant since =
                            Objects.requireNonNull(state.step(result.id()).since());
                    agenda.put(result.id(), now.plus(patience.poll(since, now)));
                    return new Event.Waiting(result.id(), result.direction(), busy.facts(), busy.on());
                });
            case Outcome.Fell(var fault, var failure) -> {
                @Nullable Instant next = again(result, fault, state, now);
                if (next == null) {
                    yield new Event.GaveUp(result.id(), result.direction(), failure);
                }
                agenda.put(result.id(), next);
                yield new Event.Retrying(result.id(), result.direction(), failure, next);
            }
            case Outcome.Lost _ -> throw new Journal.Fenced(operation.id());
            case Outcome.Seen _ -> throw new IllegalStateException("a look is no attempt at " + result.id());
        };
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
        boolean turned = state.state() == OperationState.UNDOING && result.direction() == Direction.DO;
        if (turned) {
            return null;
        }
        Instant failingSince = was.failingSince() == null ? now : was.failingSince();
        return patience.pause(fault, leave(removing), was.attempts(), failingSince, now)
                .map(now::plus)
                .orElse(null);
    }

    private Patience.Leave leave(boolean removing) {
        if (isForced()) {
            return Patience.Leave.FORCED;
        }
        return removing ? Patience.Leave.REMOVING : Patience.Leave.BUILDING;
    }

    private boolean isForced() {
        return operation.kind() == OperationKind.FORCE_DELETE;
    }
}
