package io.santoku.api.v1.slices;

import io.santoku.api.problem.Problem;
import io.santoku.api.problem.ProblemType;
import io.santoku.execution.Failure;
import io.santoku.execution.Instruction;
import io.santoku.execution.LeakCertificate;
import io.santoku.execution.Leavings;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.OperationLog.Summary;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.execution.Stage;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Creates the views of operations.
final class OperationViews {
    private static final Set<Stage> PASSED = Set.of(Stage.DONE, Stage.LEFT_OUT);
    private static final Set<Stage> FAILED = Set.of(Stage.FAILED, Stage.UNDO_FAILED);

    private OperationViews() {}

    static OperationView of(Recorded recorded) {
        return of(recorded, null);
    }

    /// Returns the view with the instruction that the operation has not processed yet.
    static OperationView of(Recorded recorded, @Nullable Instruction pending) {
        var seen = new Seen(recorded, recorded.state(), pending);
        Operation operation = recorded.operation();
        return new OperationView(
                OperationView.OperationSubjectView.of(operation.id(), operation.holder(), operation.kind()),
                new OperationView.OperationCourseView(
                        seen.state().state().text(),
                        operation.createdAt(),
                        SpanView.of(seen.state().span()),
                        progress(recorded, seen.state())),
                problem(recorded, seen.state()),
                remains(left(recorded, seen.state()).size(), seen),
                steering(seen),
                timeline(operation.id().value()));
    }

    static OperationView of(Summary summary) {
        return new OperationView(
                OperationView.OperationSubjectView.of(summary.id(), summary.holder(), summary.kind()),
                new OperationView.OperationCourseView(
                        summary.state().text(),
                        summary.createdAt(),
                        SpanView.of(summary.span()),
                        new OperationView.ProgressView(
                                summary.progress().stepsDone(),
                                summary.progress().stepsTotal())),
                null,
                remains(summary.left(), null),
                steering(null),
                timeline(summary.id().value()));
    }

    /// What is known of an operation beyond its summary: its journal, the state that results from it, and the
    /// instruction that the operation has not processed yet.
    private record Seen(
            Recorded recorded, RunState state, @Nullable Instruction pending) {
        static <T> @Nullable T of(@Nullable Seen seen, Function<Seen, @Nullable T> member) {
            return seen == null ? null : member.apply(seen);
        }

        @Nullable
        Integer takenUp() {
            return state.takeUps() == 0 ? null : state.takeUps();
        }
    }

    private static OperationView.ProgressView progress(Recorded recorded, RunState state) {
        List<Step> steps = recorded.operation().plan().steps();
        int done = (int) steps.stream()
                .filter(step -> PASSED.contains(state.step(step.id()).stage()))
                .count();
        return new OperationView.ProgressView(done, steps.size());
    }

    private static OperationView.OperationRemainsView remains(int left, @Nullable Seen known) {
        return new OperationView.OperationRemainsView(
                left,
                Seen.of(known, Seen::takenUp),
                Seen.of(known, seen -> undone(seen.recorded(), seen.state())),
                Seen.of(known, seen -> leftBehind(seen.recorded(), seen.state())),
                Seen.of(known, seen -> unrestored(seen.recorded(), seen.state())),
                Seen.of(known, seen -> abandoned(seen.recorded(), seen.state())),
                Seen.of(known, seen -> SteeringViews.abandoned(seen.recorded(), seen.state())));
    }

    private static OperationView.OperationSteeringView steering(@Nullable Seen known) {
        return new OperationView.OperationSteeringView(
                Seen.of(known, seen -> seen.recorded().operation().onFailure().text()),
                Seen.of(known, seen -> SteeringViews.answers(seen.recorded(), seen.state())),
                Seen.of(known, seen -> SteeringViews.instruction(seen.recorded(), seen.pending())),
                Seen.of(known, seen -> SteeringViews.certificate(seen.state().certificate())));
    }

    /// Returns the problem that made the operation fail: of the step that caused the rollback, or of the first step
    /// that failed.
    static @Nullable Map<String, Object> problem(Recorded recorded, RunState state) {
        if (!Set.of(OperationState.FAILED, OperationState.UNDOING, OperationState.ASKING)
                .contains(state.state())) {
            return null;
        }
        StepId cause = Optional.ofNullable(state.cause())
                .or(() -> firstFailed(recorded, state))
                .orElse(null);
        if (cause == null) {
            return unproven(recorded, state);
        }
        Failure failure = state.failure() == null
                ? Objects.requireNonNull(state.step(cause).failure())
                : state.failure();
        return Problem.of(ProblemType.STEP_FAILED, failure.sentence())
                .with("step", cause.value())
                .with("fault", faultMembers(failure))
                .document("/v1/operations/" + recorded.operation().id());
    }

    /// Returns the problem of an operation whose steps are all finished, although resources are left or not as a heal
    /// should have made them.
    private static @Nullable Map<String, Object> unproven(Recorded recorded, RunState state) {
        LeakCertificate certificate = state.certificate();
        return certificate == null || !state.state().ended()
                ? null
                : Problem.of(ProblemType.STEP_FAILED, certificate.sentence())
                        .document("/v1/operations/" + recorded.operation().id());
    }

    static List<String> undone(Recorded recorded, RunState state) {
        return resources(recorded, state, Set.of(Stage.UNDONE));
    }

    /// Returns the resources that exist, or may exist, although no slice needs them.
    static List<String> leftBehind(Recorded recorded, RunState state) {
        return isForced(recorded) ? List.of() : left(recorded, state);
    }

    /// Returns the resources that a heal could not restore; null for all other operations.
    private static @Nullable List<String> unrestored(Recorded recorded, RunState state) {
        return recorded.operation().kind() == OperationKind.HEAL
                ? Leavings.unrestored(recorded.operation(), state).stream()
                        .map(ResourceId::value)
                        .toList()
                : null;
    }

    /// Returns the resources that a forced deletion could not remove and that are no longer recorded; null for all
    /// other operations.
    private static @Nullable List<String> abandoned(Recorded recorded, RunState state) {
        return isForced(recorded) && state.state().ended() ? left(recorded, state) : null;
    }

    /// Returns the resources still to be removed. While an operation is retried, these are the ones not removed so far.
    private static List<String> left(Recorded recorded, RunState state) {
        return state.state().ended() || state.takeUps() > 0
                ? Leavings.of(recorded.operation(), state).stream()
                        .map(left -> left.resource().value())
                        .toList()
                : List.of();
    }

    private static boolean isForced(Recorded recorded) {
        return recorded.operation().kind() == OperationKind.FORCE_DELETE;
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

    private static String timeline(String operation) {
        return "/v1/operations/" + operation + "/timeline";
    }
}
