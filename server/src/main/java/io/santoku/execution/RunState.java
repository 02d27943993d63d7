package io.santoku.execution;

import io.santoku.plan.Plan;
import io.santoku.plan.StepId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The state of an operation, folded from its journal. `cause` and `failure` are the step for which it rolls back or
/// asks; `takeUps` counts how often it was resumed after its end for resources that it had left, and `proven` has the
/// steps that were known by then to be as they should. `certificate` and `proven` hold for the present direction only:
/// a rollback has to prove other things.
public record RunState(
        OperationState state,
        Map<StepId, StepState> steps,
        @Nullable StepId cause,
        @Nullable Failure failure,
        boolean cancelled,
        @Nullable LeakCertificate certificate,
        int takeUps,
        Set<StepId> proven,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    public RunState {
        steps = Map.copyOf(steps);
        proven = Set.copyOf(proven);
    }

    /// The state before the first journal entry.
    public static RunState fresh(Plan plan) {
        var steps = new HashMap<StepId, StepState>();
        plan.steps().forEach(step -> steps.put(step.id(), StepState.PENDING));
        return new RunState(OperationState.PENDING, steps, null, null, false, null, 0, Set.of(), null, null);
    }

    /// The state after these entries.
    public static RunState of(Plan plan, List<JournalEntry> entries) {
        RunState state = fresh(plan);
        var steps = new HashMap<>(state.steps);
        for (JournalEntry entry : entries) {
            if (entry.event() instanceof Event.OfStep change) {
                steps.compute(change.step(), (_, step) -> after(step, change, entry.at()));
            } else {
                state = state.with(steps).with(entry.event(), entry.at());
                steps = new HashMap<>(state.steps);
            }
        }
        return state.with(steps);
    }

    private static StepState after(@Nullable StepState step, Event.OfStep change, Instant at) {
        return (step == null ? StepState.PENDING : step).with(change, at);
    }

    /// The state of one step.
    public StepState step(StepId id) {
        return steps.getOrDefault(id, StepState.PENDING);
    }

    /// Whether the operation rolls back, or has done so.
    public boolean isTurned() {
        return cause != null || cancelled;
    }

    /// The state after one more event.
    public RunState with(Event event, Instant at) {
        return switch (event) {
            case Event.Started _ -> started(startedAt == null ? at : startedAt);
            case Event.RollbackBegan(var why, var fault) -> turned(OperationState.UNDOING, why, fault);
            case Event.Asked(var why, var fault) -> turned(OperationState.ASKING, why, fault);
            case Event.Instructed given -> given.isObeyed() ? instructed(given.instruction()) : this;
            case Event.Certified(var found) ->
                new RunState(state, steps, cause, failure, cancelled, found, takeUps, proven, startedAt, endedAt);
            case Event.Ended(var end) ->
                new RunState(end, steps, cause, failure, cancelled, certificate, takeUps, proven, startedAt, at);
            case Event.TakenUp(var again) -> takenUp(again);
            case Event.OfStep change -> {
                var after = new HashMap<>(steps);
                after.compute(change.step(), (_, step) -> after(step, change, at));
                yield with(after);
            }
        };
    }

    private RunState with(Map<StepId, StepState> after) {
        return new RunState(state, after, cause, failure, cancelled, certificate, takeUps, proven, startedAt, endedAt);
    }

    private RunState started(Instant at) {
        OperationState now = state == OperationState.PENDING ? OperationState.RUNNING : state;
        return new RunState(now, steps, cause, failure, cancelled, certificate, takeUps, proven, at, null);
    }

    private RunState turned(OperationState to, @Nullable StepId why, @Nullable Failure fault) {
        return new RunState(to, steps, why, fault, cancelled, null, takeUps, Set.of(), startedAt, null);
    }

    private RunState instructed(Instruction instruction) {
        return switch (instruction) {
            case CANCEL ->
                new RunState(
                        OperationState.UNDOING, steps, cause, failure, true, null, takeUps, Set.of(), startedAt, null);
            case ROLL_BACK -> turned(OperationState.UNDOING, cause, failure);
            case RETRY -> with(failed(StepState::afresh)).turned(OperationState.RUNNING, null, null);
            case SKIP -> with(failed(StepState::excused)).turned(OperationState.RUNNING, null, null);
        };
    }

    /// Prepares these steps to be tried once more, with fresh patience.
    private RunState takenUp(List<StepId> again) {
        var after = new HashMap<>(steps);
        again.forEach(id -> after.put(id, step(id).takenUp(isTurned())));
        Set<StepId> gone = steps.keySet().stream()
                .filter(id -> !again.contains(id) && isGone(step(id)) && !isDoubted(id))
                .collect(Collectors.toSet());
        OperationState to = isTurned() ? OperationState.UNDOING : OperationState.RUNNING;
        return new RunState(to, after, cause, failure, cancelled, null, takeUps + 1, gone, startedAt, null);
    }

    private boolean isGone(StepState step) {
        boolean isRemoved = step.stage() == Stage.DONE && !isTurned();
        return isRemoved || step.takenAway();
    }

    /// Whether the last certificate names the resource of this step.
    private boolean isDoubted(StepId id) {
        return certificate != null
                && Stream.of(certificate.left(), certificate.adrift(), certificate.unanswered())
                        .flatMap(List::stream)
                        .anyMatch(found -> id.isAbout(found.resource()));
    }

    /// A step that was to be left out, but whose undo failed, is undone once more.
    private Map<StepId, StepState> failed(UnaryOperator<StepState> then) {
        var after = new HashMap<StepId, StepState>();
        steps.forEach((id, step) -> after.put(
                id,
                switch (step.stage()) {
                    case FAILED -> then.apply(step);
                    case UNDO_FAILED -> step.excused();
                    case PENDING, RUNNING, WAITING, RETRYING, DONE, LEFT_OUT, EXCUSED, UNDOING, UNDONE -> step;
                }));
        return after;
    }
}
