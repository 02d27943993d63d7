package io.santoku.lifecycle;

import io.santoku.execution.Failure;
import io.santoku.execution.LeakCertificate;
import io.santoku.execution.Leavings;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationState;
import io.santoku.execution.OwnerEffects;
import io.santoku.execution.RunState;
import io.santoku.execution.Stage;
import io.santoku.execution.StepState;
import io.santoku.plan.Change;
import io.santoku.plan.Step;
import io.santoku.provisioning.Provisioning;
import io.santoku.slice.Phase;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Derives the phase of a slice or shared subnet, and the reason of a failure, from the state of its operation. Pure.
public final class SliceOutcomes implements OwnerEffects {
    private final Function<String, Phase> phases;

    /// `phases` returns the phase in which a kind of resource is made.
    public SliceOutcomes(Function<String, Phase> phases) {
        this.phases = phases;
    }

    /// The outcomes of operations on the resources of slices.
    public static SliceOutcomes ofSlices() {
        return new SliceOutcomes(kind -> Provisioning.provides(kind) ? Phase.PROVISIONING : Phase.ACTIVATION);
    }

    /// The outcome for the slice. While an operation undoes its steps, or retries what it left, the slice keeps its
    /// phase: it never shows an earlier phase again.
    @Override
    public SliceOutcome of(Operation operation, RunState state) {
        return new Course(operation, state).outcome();
    }

    /// One operation in one state.
    private final class Course {
        private final Operation operation;
        private final RunState state;

        private Course(Operation operation, RunState state) {
            this.operation = operation;
            this.state = state;
        }

        SliceOutcome outcome() {
            boolean ended = state.state().ended();
            if (!ended && (state.state() == OperationState.UNDOING || state.takeUps() > 0)) {
                return new SliceOutcome.Same();
            }
            boolean well = state.state() == OperationState.SUCCEEDED;
            return switch (operation.kind()) {
                case ORDER -> !ended ? now(phase()) : well ? now(Phase.RUNNING) : failed(failedPhase());
                case HEAL, CLEAN_UP -> new SliceOutcome.Same();
                case MODIFY -> well ? new SliceOutcome.Changed() : ended ? unchanged() : new SliceOutcome.Same();
                case DELETE -> !ended ? now(Phase.TERMINATING) : well ? new SliceOutcome.Gone() : failed(Phase.ERROR);
                case FORCE_DELETE -> ended ? new SliceOutcome.Gone() : now(Phase.TERMINATING);
            };
        }

        private SliceOutcome unchanged() {
            if (!isTakenBack()) {
                return failed(Phase.ERROR);
            }
            return state.takeUps() > 0 ? new SliceOutcome.Restored() : new SliceOutcome.Same();
        }

        /// The earliest phase with a step that is not completed.
        private Phase phase() {
            return operation.plan().steps().stream()
                    .filter(step -> !state.step(step.id()).passed())
                    .map(step -> phases.apply(step.resource().id().kind()))
                    .min(Phase::compareTo)
                    .orElse(Phase.ACTIVATION);
        }

        /// A slice is FAILED only if no resource of it is left; otherwise it is in ERROR.
        private Phase failedPhase() {
            boolean isEmpty = state.steps().values().stream().noneMatch(StepState::leaves)
                    && Leavings.of(operation, state).isEmpty();
            return isEmpty ? Phase.FAILED : Phase.ERROR;
        }

        private static SliceOutcome now(Phase phase) {
            return new SliceOutcome.Now(phase, null);
        }

        /// Whether a change was rolled back and left nothing.
        private boolean isTakenBack() {
            return state.isTurned()
                    && Leavings.of(operation, state).isEmpty()
                    && operation.plan().steps().stream()
                            .noneMatch(step -> state.step(step.id()).leaves());
        }

        private SliceOutcome failed(Phase phase) {
            return new SliceOutcome.Now(phase, reason());
        }

        private String reason() {
            List<LeakCertificate.Finding> left = Leavings.of(operation, state);
            boolean isKept = Leavings.toTakeUp(operation, state).isEmpty();
            return left.isEmpty() || isKept ? why() : why() + "; " + Leavings.sentence(left);
        }

        private String why() {
            if (state.cancelled()) {
                return "cancelled";
            }
            if (state.cause() != null && state.failure() != null) {
                return blame(operation.plan().step(state.cause()), state.failure());
            }
            List<String> failures = operation.plan().steps().stream()
                    .filter(step -> state.step(step.id()).stage() == Stage.FAILED)
                    .map(step -> blame(
                            step, Objects.requireNonNull(state.step(step.id()).failure())))
                    .toList();
            return failures.isEmpty() && state.certificate() != null
                    ? state.certificate().sentence()
                    : failures.stream().collect(Collectors.joining("; "));
        }

        private static String blame(Step step, Failure failure) {
            String sentence = step.id() + ": " + failure.sentence();
            return step.change() instanceof Change.Remove
                    ? sentence
                    : step.resource().blame(sentence, failure.detail());
        }
    }
}
