package io.santoku.execution;

import java.util.Locale;

/// The state of a step.
public enum Stage {
    PENDING,
    RUNNING,
    WAITING,
    RETRYING,
    DONE,
    FAILED,
    /// The step failed, and an operator instructed the operation to go on without it.
    EXCUSED,
    LEFT_OUT,
    UNDOING,
    UNDONE,
    UNDO_FAILED;

    /// The stage as clients read it: `pending`, `left-out`, …
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
