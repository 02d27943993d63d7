package io.santoku.api.v1.slices;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.Failure;
import io.santoku.execution.FailurePolicy;
import io.santoku.execution.Instruction;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.OperationLog.Summary;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.execution.Stage;
import io.santoku.plan.Change;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Operations for clients.
final class OperationViews {
    private static final Set<Stage> PASSED = Set.of(Stage.DONE, Stage.LEFT_OUT);
    private static final Set<Stage> FAILED = Set.of(Stage.FAILED, Stage.UNDO_FAILED);
    static final Set<Stage> LEFT = Set.of(Stage.FAILED, Stage.PENDING);

    private OperationViews() {}

    static OperationView of(Recorded recorded) {
        return of(recorded, null);
    }

    /// The same with what it was told and has not taken in yet.
    static OperationView of(Recorded recorded, @Nullable Instruction pending) {
        RunState state = recorded.state();
        List<Step> steps = recorded.operation().plan().steps();
        int done = (int) steps.stream()
                .filter(step -> PASSED.contains(state.step(step.id()).stage()))
                .count();
        return new OperationView(
                recorded.operation().id().value(),
                recorded.operation().holder().value(),
                slice(recorded.operation().holder()),
                subnet(recorded.operation().holder()),
                recorded.operation().kind().word(),
                state.state().word(),
                recorded.operation().createdAt(),
                state.startedAt(),
                state.endedAt(),
                Times.between(state.startedAt(), state.endedAt()),
                new OperationView.ProgressView(done, steps.size()),
                problem(recorded, state),
                undone(recorded, state),
                leftBehind(recorded, state),
                abandoned(recorded, state),
                SteeringViews.abandoned(recorded, state),
                recorded.operation().onFailure().word(),
                SteeringViews.answers(recorded, state),
                SteeringViews.instruction(recorded, pending),
                SteeringViews.certificate(state.certificate()),
                timeline(recorded.operation().id().value()));
    }

    static OperationView of(Summary summary) {
        return new OperationView(
                summary.id().value(),
                summary.holder().value(),
                slice(summary.holder()),
                subnet(summary.holder()),
                summary.kind().word(),
                summary.state().word(),
                summary.createdAt(),
                summary.startedAt(),
                summary.endedAt(),
                Times.between(summary.startedAt(), summary.endedAt()),
                new OperationView.ProgressView(summary.stepsDone(), summary.stepsTotal()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                timeline(summary.id().value()));
    }

    static TimelineView timeline(Recorded recorded) {
        RunState state = recorded.state();
        var plan = recorded.operation().plan();
        List<StepId> critical = StepViews.criticalPath(plan, state);
        double seconds = critical.stream()
                .map(id -> StepViews.took(plan.step(id), state))
                .mapToDouble(Times::seconds)
                .sum();
        return new TimelineView(
                recorded.operation().id().value(),
                recorded.operation().kind().word(),
                state.state().word(),
                state.startedAt(),
                state.endedAt(),
                Times.between(state.startedAt(), state.endedAt()),
                critical.stream().map(StepId::value).toList(),
                Times.rounded(seconds),
                plan.steps().stream().map(step -> timed(step, state, critical)).toList());
    }

    /// What made the operation fail: the step that turned it round, or the first that could not be done.
    static @Nullable Map<String, Object> problem(Recorded recorded, RunState state) {
        if (!Set.of(OperationState.FAILED, OperationState.UNDOING, OperationState.ASKING)
                .contains(state.state())) {
            return null;
        }
        StepId cause = Optional.ofNullable(state.cause())
                .or(() -> firstFailed(recorded, state))
                .orElse(null);
        if (cause == null) {
            return null;
        }
        Failure failure = state.failure() == null
                ? Objects.requireNonNull(state.step(cause).failure())
                : state.failure();
        return Problem.of(ProblemType.STEP_FAILED, failure.sentence())
                .with("step", cause.value())
                .with("fault", faultMembers(failure))
                .document("/v1/operations/" + recorded.operation().id());
    }

    static List<String> undone(Recorded recorded, RunState state) {
        return resources(recorded, state, Set.of(Stage.UNDONE));
    }

    /// What may still be outside although nobody wants it.
    static List<String> leftBehind(Recorded recorded, RunState state) {
        if (!state.state().ended()) {
            return List.of();
        }
        return switch (recorded.operation().kind()) {
            case ORDER, MODIFY -> isKept(recorded, state) ? made(recorded, state) : stuck(recorded, state);
            case HEAL -> stuck(recorded, state);
            case DELETE, CLEAN_UP -> resources(recorded, state, LEFT);
            case FORCE_DELETE -> List.of();
        };
    }

    /// Whether it stopped where it was and left everything there.
    private static boolean isKept(Recorded recorded, RunState state) {
        return recorded.operation().onFailure() == FailurePolicy.KEEP
                && state.state() == OperationState.FAILED
                && state.cause() == null
                && !state.cancelled();
    }

    private static List<String> made(Recorded recorded, RunState state) {
        return recorded.operation().plan().steps().stream()
                .filter(step -> step.change() instanceof Change.Create
                        && state.step(step.id()).leaves())
                .map(step -> step.resource().id().value())
                .toList();
    }

    /// What could not be taken back; an order leaves what stands below it, too.
    private static List<String> stuck(Recorded recorded, RunState state) {
        if (state.state() == OperationState.SUCCEEDED) {
            return List.of();
        }
        boolean isOrder = recorded.operation().kind() == OperationKind.ORDER;
        return resources(recorded, state, isOrder ? Set.of(Stage.UNDO_FAILED, Stage.DONE) : Set.of(Stage.UNDO_FAILED));
    }

    /// What a forced deletion could not remove and nobody remembers any more.
    private static @Nullable List<String> abandoned(Recorded recorded, RunState state) {
        boolean isForced = recorded.operation().kind() == OperationKind.FORCE_DELETE;
        return isForced && state.state().ended() ? resources(recorded, state, LEFT) : null;
    }

    private static @Nullable String slice(Holder holder) {
        return holder instanceof SliceId(var id) ? id : null;
    }

    private static @Nullable String subnet(Holder holder) {
        return holder instanceof SubnetId(var id) ? id : null;
    }

    private static Map<String, Object> faultMembers(Failure failure) {
        return Map.of(
                "kind", failure.kind(),
                "component", failure.component().toString(),
                "call", failure.call(),
                "detail", failure.detail());
    }

    private static Optional<StepId> firstFailed(Recorded recorded, RunState state) {
        return recorded.operation().plan().steps().stream()
                .map(Step::id)
                .filter(id -> FAILED.contains(state.step(id).stage()))
                .findFirst();
    }

    private static List<String> resources(Recorded recorded, RunState state, Set<Stage> stages) {
        return recorded.operation().plan().steps().stream()
                .filter(step -> stages.contains(state.step(step.id()).stage()))
                .map(step -> step.resource().id().value())
                .toList();
    }

    private static TimelineView.TimedStepView timed(Step step, RunState state, List<StepId> critical) {
        return new TimelineView.TimedStepView(
                step.id().value(),
                step.resource().id().kind(),
                step.resource().component().toString(),
                step.resource().title(),
                StepViews.progress(state.step(step.id())),
                critical.contains(step.id()));
    }

    private static String timeline(String operation) {
        return "/v1/operations/" + operation + "/timeline";
    }
}
