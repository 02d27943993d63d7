package io.santoku.lifecycle;

import io.santoku.execution.OperationLog.Recorded;

/// The result of an instruction to an operation.
public sealed interface InstructionResult {
    /// The operation will read the instruction at its next turn; `operation` is its state before.
    record Taken(Recorded operation) implements InstructionResult {}

    /// There is no such operation.
    record Unknown() implements InstructionResult {}

    /// The operation is in no state for the instruction; `why` is a sentence.
    record Inapplicable(String why) implements InstructionResult {}
}
