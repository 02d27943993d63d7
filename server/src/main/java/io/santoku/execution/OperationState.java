package io.santoku.execution;

import java.util.Locale;

/// Where an operation stands.
public enum OperationState {
    PENDING,
    RUNNING,
    UNDOING,
    /// A step has failed, and an operator is to say how to go on.
    ASKING,
    SUCCEEDED,
    FAILED,
    /// It was told to stop, and what it had done is undone.
    CANCELLED;

    /// The state as clients read it: `pending`, `running`, …
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether nothing more will happen.
    public boolean ended() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
