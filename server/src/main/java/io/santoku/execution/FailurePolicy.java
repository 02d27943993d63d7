package io.santoku.execution;

import java.util.Locale;

/// What becomes of an operation when one of its steps has failed for good and the slice cannot do without it.
public enum FailurePolicy {
    /// Everything done is undone.
    ROLLBACK,
    /// It stops and leaves everything where it is, for diagnosis.
    KEEP,
    /// It waits until an operator says how to go on: [Instruction].
    ASK;

    /// The policy as clients read and write it: `rollback`, `keep`, `ask`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
