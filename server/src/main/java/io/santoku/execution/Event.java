package io.santoku.execution;

import io.santoku.plan.StepId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of the journal. The state of an operation results from folding its events in order: see [RunState].
public sealed interface Event {
    /// An event about one step.
    sealed interface OfStep extends Event {
        /// The step.
        StepId step();

        /// Whether the step was being done or undone.
        Direction direction();
    }

    /// The operation was started.
    record Started() implements Event {}

    /// An attempt is about to be made; written before its first call.
    record Intended(StepId step, Direction direction, int attempt) implements OfStep {}

    /// The component accepted the work and is busy with it.
    record Waiting(
            StepId step, Direction direction, @Nullable Object facts, String on) implements OfStep {}

    /// The attempt failed; another is due at `next`.
    record Retrying(StepId step, Direction direction, Failure failure, Instant next) implements OfStep {}

    /// The step is completed.
    record Done(StepId step, Direction direction, @Nullable Object facts) implements OfStep {}

    /// The step failed for good.
    record GaveUp(StepId step, Direction direction, Failure failure) implements OfStep {}

    /// The slice does without this step.
    record LeftOut(StepId step, String reason) implements OfStep {
        @Override
        public Direction direction() {
            return Direction.DO;
        }
    }

    /// The operation began to roll back: from here on every step that was done is undone.
    record RollbackBegan(StepId cause, Failure failure) implements Event {}

    /// A step has failed, and the operation waits for an operator.
    record Asked(StepId cause, Failure failure) implements Event {}

    /// An operator gave an instruction; `refused` is the reason why it was refused, if it was.
    record Instructed(Instruction instruction, @Nullable String refused) implements Event {
        /// Whether the operation follows the instruction.
        public boolean isObeyed() {
            return refused == null;
        }
    }

    /// The result of the leak check at the end of the operation.
    record Certified(LeakCertificate certificate) implements Event {}

    /// The operation resumes after its end, to retry these steps for the resources that it left.
    record TakenUp(List<StepId> steps) implements Event {
        public TakenUp {
            steps = List.copyOf(steps);
        }
    }

    /// The operation has ended.
    record Ended(OperationState state) implements Event {}
}
