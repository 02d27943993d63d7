package io.santoku.execution;

import java.util.Locale;

/// An operator's instruction to an operation that is under way.
public enum Instruction {
    /// Stop at the next safe point and undo the completed steps.
    CANCEL,
    /// Try the failed steps once more, with fresh patience. Answers an operation that asks.
    RETRY,
    /// Go on without the optional steps that failed. Answers an operation that asks.
    SKIP,
    /// Undo the completed steps. Answers an operation that asks.
    ROLL_BACK;

    /// The instruction as clients read and write it: `cancel`, `roll-back`, …
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the instruction fits an operation in this state; otherwise it is refused.
    public boolean fits(OperationState state) {
        return switch (this) {
            case CANCEL ->
                state == OperationState.PENDING || state == OperationState.RUNNING || state == OperationState.ASKING;
            case RETRY, SKIP, ROLL_BACK -> state == OperationState.ASKING;
        };
    }
}
