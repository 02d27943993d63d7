package io.santoku.execution;

import java.util.Locale;

/// Where an operation stands.
public enum OperationState {
    PENDING,
    RUNNING,
    UNDOING,
    SUCCEEDED,
    FAILED;

    /// The state as clients read it: `pending`, `running`, …
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether nothing more will happen.
    public boolean ended() {
        return this == SUCCEEDED || this == FAILED;
    }
}
