package io.santoku.execution;

import io.santoku.plan.Plan;
import io.santoku.plan.StepId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The state of an operation: its journal, folded.
public record RunState(
        OperationState state,
        Map<StepId, StepState> steps,
        @Nullable StepId cause,
        @Nullable Failure failure,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    public RunState {
        steps = Map.copyOf(steps);
    }

    /// Before anything was journalled.
    public static RunState fresh(Plan plan) {
        var steps = new HashMap<StepId, StepState>();
        plan.steps().forEach(step -> steps.put(step.id(), StepState.PENDING));
        return new RunState(OperationState.PENDING, steps, null, null, null, null);
    }

    /// What these entries make of a fresh state.
    public static RunState of(Plan plan, List<Entry> entries) {
        RunState state = fresh(plan);
        for (Entry entry : entries) {
            state = state.with(entry.event(), entry.at());
        }
        return state;
    }

    /// The state of one step.
    public StepState step(StepId id) {
        return steps.getOrDefault(id, StepState.PENDING);
    }

    /// The state after one more event.
    public RunState with(Event event, Instant at) {
        return switch (event) {
            case Event.Started _ -> moved(OperationState.RUNNING, startedAt == null ? at : startedAt, null);
            case Event.RollbackBegan(var why, var fault) ->
                new RunState(OperationState.UNDOING, steps, why, fault, startedAt, null);
            case Event.Ended(var end) -> moved(end, startedAt, at);
            case Event.OfStep change -> {
                var after = new HashMap<>(steps);
                after.put(change.step(), step(change.step()).with(change, at));
                yield new RunState(state, after, cause, failure, startedAt, endedAt);
            }
        };
    }

    private RunState moved(OperationState to, @Nullable Instant start, @Nullable Instant end) {
        OperationState now = state == OperationState.UNDOING && to == OperationState.RUNNING ? state : to;
        return new RunState(now, steps, cause, failure, start, end);
    }
}
