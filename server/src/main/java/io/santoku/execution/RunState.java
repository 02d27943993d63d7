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

/// The state of an operation, folded from its journal. `blame` is the step for which it rolls back or asks; `takeUps`
/// counts how often it was resumed after its end for resources that it had left.
public record RunState(
        OperationState state,
        Map<StepId, StepState> steps,
        @Nullable Blame blame,
        boolean cancelled,
        Proof proof,
        int takeUps,
        Span span) {

    public RunState {
        steps = Map.copyOf(steps);
    }

    /// A step that failed, and its failure.
    public record Blame(StepId cause, Failure failure) {}

    /// What is proven in the present direction only, because a rollback has to prove other things: the last
    /// leak check, and the steps that were known to be as they should when the operation was resumed.
    public record Proof(@Nullable LeakCertificate certificate, Set<StepId> proven) {
        static final Proof NONE = new Proof(null, Set.of());

        public Proof {
            proven = Set.copyOf(proven);
        }
    }

    /// The step for which the operation rolls back or asks.
    public @Nullable StepId cause() {
        return blame == null ? null : blame.cause();
    }

    /// The failure for which the operation rolls back or asks.
    public @Nullable Failure failure() {
        return blame == null ? null : blame.failure();
    }

    /// The result of the last leak check.
    public @Nullable LeakCertificate certificate() {
        return proof.certificate();
    }

    /// When the operation was started.
    public @Nullable Instant startedAt() {
        return span.started();
    }

    /// When the operation ended.
    public @Nullable Instant endedAt() {
        return span.ended();
    }

    /// The steps that were known to be as they should when the operation was resumed.
    Set<StepId> proven() {
        return proof.proven();
    }

    /// The state before the first journal entry.
    public static RunState fresh(Plan plan) {
        var steps = new HashMap<StepId, StepState>();
        plan.steps().forEach(step -> steps.put(step.id(), StepState.PENDING));
        return new RunState(OperationState.PENDING, steps, null, false, Proof.NONE, 0, Span.NOT_BEGUN);
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
        return blame != null || cancelled;
    }

    /// The state after one more event.
    public RunState with(Event event, Instant at) {
        return switch (event) {
            case Event.Started _ -> started(at);
            case Event.RollbackBegan(var why, var fault) -> turned(OperationState.UNDOING, new Blame(why, fault));
            case Event.Asked(var why, var fault) -> turned(OperationState.ASKING, new Blame(why, fault));
            case Event.Instructed given -> given.isObeyed() ? instructed(given.instruction()) : this;
            case Event.Certified(var found) ->
                new RunState(state, steps, blame, cancelled, new Proof(found, proven()), takeUps, span);
            case Event.Ended(var end) -> new RunState(end, steps, blame, cancelled, proof, takeUps, span.ended(at));
            case Event.TakenUp(var again) -> takenUp(again);
            case Event.OfStep change -> {
                var after = new HashMap<>(steps);
                after.compute(change.step(), (_, step) -> after(step, change, at));
                yield with(after);
            }
        };
    }

    private RunState with(Map<StepId, StepState> after) {
        return new RunState(state, after, blame, cancelled, proof, takeUps, span);
    }

    private RunState started(Instant at) {
        OperationState now = state == OperationState.PENDING ? OperationState.RUNNING : state;
        return new RunState(now, steps, blame, cancelled, proof, takeUps, span.begun(at));
    }

    private RunState turned(OperationState to, @Nullable Blame why) {
        return new RunState(to, steps, why, cancelled, Proof.NONE, takeUps, Span.open(startedAt()));
    }

    private RunState cancel() {
        Span open = Span.open(startedAt());
        return new RunState(OperationState.UNDOING, steps, blame, true, Proof.NONE, takeUps, open);
    }

    private RunState instructed(Instruction instruction) {
        return switch (instruction) {
            case CANCEL -> cancel();
            case ROLL_BACK -> turned(OperationState.UNDOING, blame);
            case RETRY -> with(failed(StepState::afresh)).turned(OperationState.RUNNING, null);
            case SKIP -> with(failed(StepState::excused)).turned(OperationState.RUNNING, null);
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
        return new RunState(to, after, blame, cancelled, new Proof(null, gone), takeUps + 1, Span.open(startedAt()));
    }

    private boolean isGone(StepState step) {
        boolean isRemoved = step.stage() == Stage.DONE && !isTurned();
        return isRemoved || step.takenAway();
    }

    /// Whether the last certificate names the resource of this step.
    private boolean isDoubted(StepId id) {
        LeakCertificate certificate = certificate();
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
