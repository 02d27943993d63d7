package io.santoku.execution;

import io.santoku.plan.StepId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the journal records. The state of an operation is these events, folded in order: see [RunState].
public sealed interface Event {
    /// An event about one step.
    sealed interface OfStep extends Event {
        /// The step.
        StepId step();

        /// Whether it was being done or undone.
        Direction direction();
    }

    /// The operation was taken up.
    record Started() implements Event {}

    /// An attempt is about to be made: written before any call of it.
    record Intended(StepId step, Direction direction, int attempt) implements OfStep {}

    /// The component accepted the work and is busy with it.
    record Waiting(
            StepId step, Direction direction, @Nullable Object facts, String on) implements OfStep {}

    /// The attempt failed; another is due at `next`.
    record Retrying(StepId step, Direction direction, Failure failure, Instant next) implements OfStep {}

    /// The step is through.
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

    /// The operation turned round: from here on everything done is undone.
    record RollbackBegan(StepId cause, Failure failure) implements Event {}

    /// A step has failed, and the operation waits for an operator.
    record Asked(StepId cause, Failure failure) implements Event {}

    /// An operator said how to go on; `refused` tells why that was not heeded, if it was not.
    record Instructed(Instruction instruction, @Nullable String refused) implements Event {
        /// Whether the operation goes by it.
        public boolean isObeyed() {
            return refused == null;
        }
    }

    /// What components answered when they were asked whether anything is left.
    record Certified(LeakCertificate certificate) implements Event {}

    /// What the operation had left is taken up again: these steps are to take it away once more.
    record TakenUp(List<StepId> steps) implements Event {
        public TakenUp {
            steps = List.copyOf(steps);
        }
    }

    /// The operation is over.
    record Ended(OperationState state) implements Event {}
}
