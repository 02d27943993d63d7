package io.santoku.execution;

import java.util.Locale;

/// The reaction of an operation to a step that failed for good and that the slice cannot do without.
public enum FailurePolicy {
    /// The operation undoes every step that was done.
    ROLLBACK,
    /// The operation stops and leaves everything in place for diagnosis.
    KEEP,
    /// The operation waits until an operator instructs it: [Instruction].
    ASK;

    /// The policy as clients read and write it: `rollback`, `keep`, `ask`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
