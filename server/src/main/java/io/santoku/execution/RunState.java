package io.santoku.execution;

import io.santoku.plan.Plan;
import io.santoku.plan.StepId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The state of an operation: its journal, folded. `cause` and `failure` are the step for which it turned round or
/// asks.
public record RunState(
        OperationState state,
        Map<StepId, StepState> steps,
        @Nullable StepId cause,
        @Nullable Failure failure,
        boolean cancelled,
        @Nullable LeakCertificate certificate,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    public RunState {
        steps = Map.copyOf(steps);
    }

    /// Before anything was journalled.
    public static RunState fresh(Plan plan) {
        var steps = new HashMap<StepId, StepState>();
        plan.steps().forEach(step -> steps.put(step.id(), StepState.PENDING));
        return new RunState(OperationState.PENDING, steps, null, null, false, null, null, null);
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
            case Event.Started _ -> started(startedAt == null ? at : startedAt);
            case Event.RollbackBegan(var why, var fault) -> turned(OperationState.UNDOING, why, fault);
            case Event.Asked(var why, var fault) -> turned(OperationState.ASKING, why, fault);
            case Event.Instructed told -> told.isObeyed() ? told(told.instruction()) : this;
            case Event.Certified(var found) ->
                new RunState(state, steps, cause, failure, cancelled, found, startedAt, endedAt);
            case Event.Ended(var end) ->
                new RunState(end, steps, cause, failure, cancelled, certificate, startedAt, at);
            case Event.OfStep change -> {
                var after = new HashMap<>(steps);
                after.put(change.step(), step(change.step()).with(change, at));
                yield with(after);
            }
        };
    }

    private RunState with(Map<StepId, StepState> after) {
        return new RunState(state, after, cause, failure, cancelled, certificate, startedAt, endedAt);
    }

    private RunState started(Instant at) {
        OperationState now = state == OperationState.PENDING ? OperationState.RUNNING : state;
        return new RunState(now, steps, cause, failure, cancelled, certificate, at, null);
    }

    private RunState turned(OperationState to, @Nullable StepId why, @Nullable Failure fault) {
        return new RunState(to, steps, why, fault, cancelled, certificate, startedAt, null);
    }

    private RunState told(Instruction instruction) {
        return switch (instruction) {
            case CANCEL ->
                new RunState(OperationState.UNDOING, steps, cause, failure, true, certificate, startedAt, null);
            case ROLL_BACK -> turned(OperationState.UNDOING, cause, failure);
            case RETRY -> with(failed(StepState::afresh)).turned(OperationState.RUNNING, null, null);
            case SKIP -> with(failed(StepState::excused)).turned(OperationState.RUNNING, null, null);
        };
    }

    private Map<StepId, StepState> failed(UnaryOperator<StepState> then) {
        var after = new HashMap<StepId, StepState>();
        steps.forEach((id, step) -> after.put(id, step.stage() == Stage.FAILED ? then.apply(step) : step));
        return after;
    }
}
