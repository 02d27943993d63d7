package io.santoku.execution;

import java.util.Locale;

/// What an operator tells an operation that is under way.
public enum Instruction {
    /// Stop at the next safe point and undo what was done.
    CANCEL,
    /// Try the steps that failed once more, with fresh patience. Answers an operation that asks.
    RETRY,
    /// Go on without the optional steps that failed. Answers an operation that asks.
    SKIP,
    /// Undo what was done. Answers an operation that asks.
    ROLL_BACK;

    /// The instruction as clients read and write it: `cancel`, `roll-back`, …
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it fits an operation in this state; what does not fit is not obeyed.
    public boolean fits(OperationState state) {
        return switch (this) {
            case CANCEL ->
                state == OperationState.PENDING || state == OperationState.RUNNING || state == OperationState.ASKING;
            case RETRY, SKIP, ROLL_BACK -> state == OperationState.ASKING;
        };
    }
}
