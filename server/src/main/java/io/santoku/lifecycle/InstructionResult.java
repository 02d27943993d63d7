package io.santoku.lifecycle;

import io.santoku.execution.OperationLog.Recorded;

/// What came of telling an operation something.
public sealed interface InstructionResult {
    /// It will take it in at its next turn; the operation as it was before.
    record Taken(Recorded operation) implements InstructionResult {}

    /// There is no such operation.
    record Unknown() implements InstructionResult {}

    /// The operation is in no state for it; `why` is a sentence.
    record Inapplicable(String why) implements InstructionResult {}
}
