package io.santoku.execution;

import java.util.Locale;

/// The state of an operation.
public enum OperationState {
    PENDING,
    RUNNING,
    UNDOING,
    /// A step has failed, and the operation waits for an operator's instruction.
    ASKING,
    SUCCEEDED,
    FAILED,
    /// The operation was cancelled, and its completed steps are undone.
    CANCELLED;

    /// The state as clients read it: `pending`, `running`, …
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the operation has ended.
    public boolean ended() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
