package io.santoku.execution;

import io.santoku.slice.Phase;
import org.jspecify.annotations.Nullable;

/// What events make of their slice or shared subnet, written together with them.
public sealed interface SliceOutcome {
    /// It is in this phase, for this reason if it failed.
    record Now(Phase phase, @Nullable String reason) implements SliceOutcome {}

    /// It is as it was before.
    record Same() implements SliceOutcome {}

    /// It runs as the change that has succeeded wanted it.
    record Changed() implements SliceOutcome {}

    /// It is as it was before the change that left something, now that this is gone, too.
    record Restored() implements SliceOutcome {}

    /// It is deleted.
    record Gone() implements SliceOutcome {}
}
