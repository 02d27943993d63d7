package io.santoku.execution;

import io.santoku.slice.Phase;
import org.jspecify.annotations.Nullable;

/// The effect of events on their slice or shared subnet, written together with them.
public sealed interface SliceOutcome {
    /// The slice is in this phase, for this reason if it failed.
    record Now(Phase phase, @Nullable String reason) implements SliceOutcome {}

    /// The slice is as it was before.
    record Same() implements SliceOutcome {}

    /// The slice runs as the successful change described it.
    record Changed() implements SliceOutcome {}

    /// The slice is as it was before a failed change, whose remains are now gone, too.
    record Restored() implements SliceOutcome {}

    /// The slice is deleted.
    record Gone() implements SliceOutcome {}
}
