package io.santoku.execution;

import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Decides from plan and state alone which steps begin, which are left out, when to roll back, and when the operation
/// ends. Pure.
final class Decider {
    private final Plan plan;
    private final Map<StepId, Set<StepId>> followers;
    private final FailurePolicy policy;
    private final boolean abandons;

    /// A forced deletion abandons resources that cannot be removed: they stay, and do not hold up the steps that come
    /// after them.
    Decider(Operation operation) {
        this.plan = operation.plan();
        this.followers = plan.followers();
        this.policy = operation.onFailure();
        this.abandons = operation.kind() == OperationKind.FORCE_DELETE;
    }

    /// The decisions for `state`; an empty list means to wait for steps that are in flight or due later.
    List<Decision> next(RunState state, Set<StepId> inFlight) {
        if (state.state() == OperationState.UNDOING) {
            return backward(state, inFlight);
        }
        if (state.state() == OperationState.ASKING) {
            return meanwhile(state);
        }
        Optional<Step> fatal = fatal(state);
        if (fatal.isPresent() && !isPastReturn(state) && state.takeUps() == 0) {
            return failed(fatal.get(), state, inFlight);
        }
        List<Decision> forward = plan.steps().stream()
                .flatMap(step -> forward(step, state).stream())
                .toList();
        return forward.isEmpty() && inFlight.isEmpty() ? end(state) : forward;
    }

    /// Applies the failure policy. ASK asks at once and stops nothing else; KEEP ends the operation once every step
    /// that was begun has ended.
    private List<Decision> failed(Step step, RunState state, Set<StepId> inFlight) {
        return switch (policy) {
            case ROLLBACK -> List.of(new Decision.RollBack(step, failure(state, step)));
            case ASK -> List.of(new Decision.Ask(step, failure(state, step)));
            case KEEP ->
                inFlight.isEmpty() && !isAnyBegun(state) ? List.of(new Decision.End(OperationState.FAILED)) : List.of();
        };
    }

    /// Continues while an operator is asked: every step goes on except failed steps and removals, because there is no
    /// way back after a removal.
    private List<Decision> meanwhile(RunState state) {
        return plan.steps().stream()
                .filter(step -> state.step(step.id()).stage() != Stage.FAILED)
                .filter(step -> !(step.change() instanceof Change.Remove))
                .flatMap(step -> forward(step, state).stream())
                .toList();
    }

    private Optional<Step> fatal(RunState state) {
        return plan.steps().stream()
                .filter(step -> switch (state.step(step.id()).stage()) {
                    case FAILED -> policy == FailurePolicy.ASK || !dispensable(step);
                    case EXCUSED -> !dispensable(step);
                    case UNDO_FAILED -> true;
                    case PENDING, RUNNING, WAITING, RETRYING, DONE, LEFT_OUT, UNDOING, UNDONE -> false;
                })
                .findFirst();
    }

    /// Whether a removal has begun. Removals are never undone, so from then on the operation can only go forward.
    boolean isPastReturn(RunState state) {
        return plan.steps().stream()
                .filter(step -> step.change() instanceof Change.Remove)
                .map(step -> state.step(step.id()))
                .anyMatch(removal -> removal.stage() != Stage.PENDING || removal.touched());
    }

    static boolean dispensable(Step step) {
        return step.resource().optional() && !(step.change() instanceof Change.Remove);
    }

    static Failure failure(RunState state, Step step) {
        return Objects.requireNonNull(state.step(step.id()).failure());
    }

    private Optional<Decision> forward(Step step, RunState state) {
        StepState now = state.step(step.id());
        return switch (now.stage()) {
            case PENDING -> pending(step, state);
            case FAILED, EXCUSED -> dispensable(step) ? leaveOut(step, now) : Optional.empty();
            case UNDONE -> Optional.of(new Decision.LeaveOut(step, reason(now)));
            case RUNNING, WAITING, RETRYING, DONE, LEFT_OUT, UNDOING, UNDO_FAILED -> Optional.empty();
        };
    }

    private static Optional<Decision> leaveOut(Step step, StepState now) {
        return now.leaves()
                ? Optional.of(new Decision.Begin(step, Direction.UNDO))
                : Optional.of(new Decision.LeaveOut(step, reason(now)));
    }

    private static String reason(StepState now) {
        return now.failure() == null ? "could not be had" : now.failure().sentence();
    }

    private Optional<Decision> pending(Step step, RunState state) {
        if (!step.after().stream().allMatch(earlier -> isOutOfTheWay(earlier, step, state))) {
            return Optional.empty();
        }
        Optional<StepId> missing = step.after().stream()
                .filter(earlier -> state.step(earlier).stage() == Stage.LEFT_OUT)
                .min(StepId::compareTo);
        if (dispensable(step) && missing.isPresent()) {
            return Optional.of(new Decision.LeaveOut(step, "needs what was left out: " + missing.get()));
        }
        return Optional.of(new Decision.Begin(step, Direction.DO));
    }

    private boolean isOutOfTheWay(StepId earlier, Step later, RunState state) {
        boolean isNoObstacle = later.change() instanceof Change.Remove
                && plan.step(earlier).change() instanceof Change.Remove
                && !holdsUp(earlier, later, state);
        return isNoObstacle || isBehind(state.step(earlier));
    }

    /// Whether the resource of `upper` has to be gone before the resource of `lower` may be removed. A resource that
    /// only uses another one is removed before it, unless its removal meets trouble.
    private boolean holdsUp(StepId upper, Step lower, RunState state) {
        boolean isLoose = plan.step(upper).resource().onlyUses(lower.resource().id());
        return !isLoose || !state.step(upper).isInTrouble();
    }

    private boolean isBehind(StepState earlier) {
        return earlier.passed() || (abandons && earlier.stage() == Stage.FAILED);
    }

    private boolean isAnyBegun(RunState state) {
        return plan.steps().stream().anyMatch(step -> state.step(step.id()).begun());
    }

    private List<Decision> end(RunState state) {
        if (isAnyBegun(state)) {
            return List.of();
        }
        boolean through = plan.steps().stream().allMatch(step -> isBehind(state.step(step.id())));
        return List.of(new Decision.End(through ? OperationState.SUCCEEDED : OperationState.FAILED));
    }

    private List<Decision> backward(RunState state, Set<StepId> inFlight) {
        List<Decision> undos = plan.steps().stream()
                .filter(step -> undoable(step, state, inFlight))
                .map(step -> (Decision) new Decision.Begin(step, Direction.UNDO))
                .toList();
        boolean busy = plan.steps().stream()
                .anyMatch(step -> state.step(step.id()).stage() == Stage.UNDOING || inFlight.contains(step.id()));
        return undos.isEmpty() && !busy ? List.of(new Decision.End(undone(state))) : undos;
    }

    private OperationState undone(RunState state) {
        boolean isClean =
                plan.steps().stream().noneMatch(step -> state.step(step.id()).stage() == Stage.UNDO_FAILED);
        return state.cancelled() && isClean ? OperationState.CANCELLED : OperationState.FAILED;
    }

    /// A step is undone after every step that depends on its resource. A step that could not be undone keeps the
    /// resources that it depends on, and no others.
    private boolean undoable(Step step, RunState state, Set<StepId> inFlight) {
        StepState now = state.step(step.id());
        return now.leaves()
                && now.direction() == Direction.DO
                && step.change().undo().isPresent()
                && !inFlight.contains(step.id())
                && followers.getOrDefault(step.id(), Set.of()).stream()
                        .allMatch(follower -> undone(follower, state, inFlight) || !holdsUp(follower, step, state));
    }

    private boolean undone(StepId follower, RunState state, Set<StepId> inFlight) {
        StepState now = state.step(follower);
        return !inFlight.contains(follower) && !now.leaves();
    }
}
