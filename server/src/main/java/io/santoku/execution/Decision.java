package io.santoku.execution;

import io.santoku.plan.Step;

/// The next action of an operation.
sealed interface Decision {
    /// Make an attempt at a step.
    record Begin(Step step, Direction direction) implements Decision {}

    /// Go on without a step.
    record LeaveOut(Step step, String reason) implements Decision {}

    /// Roll back: undo every step that was done.
    record RollBack(Step cause, Failure failure) implements Decision {}

    /// Stop, and wait for an operator.
    record Ask(Step cause, Failure failure) implements Decision {}

    /// End the operation, because nothing is left to do.
    record End(OperationState state) implements Decision {}
}
