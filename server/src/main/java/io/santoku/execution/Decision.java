package io.santoku.execution;

import io.santoku.plan.Step;

/// What an operation does next.
sealed interface Decision {
    /// Make an attempt at a step.
    record Begin(Step step, Direction direction) implements Decision {}

    /// Go on without a step.
    record LeaveOut(Step step, String reason) implements Decision {}

    /// Turn round and undo.
    record RollBack(Step cause, Failure failure) implements Decision {}

    /// Stop, and wait for an operator.
    record Ask(Step cause, Failure failure) implements Decision {}

    /// Nothing is left to do.
    record End(OperationState state) implements Decision {}
}
