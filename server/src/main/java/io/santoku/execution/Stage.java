package io.santoku.execution;

import java.util.Locale;

/// Where a step stands.
public enum Stage {
    PENDING,
    RUNNING,
    WAITING,
    RETRYING,
    DONE,
    FAILED,
    /// It failed, and an operator said to go on without it.
    EXCUSED,
    LEFT_OUT,
    UNDOING,
    UNDONE,
    UNDO_FAILED;

    /// The stage as clients read it: `pending`, `left-out`, …
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
