package io.santoku.lifecycle;

import io.santoku.execution.OwnerEffect;
import io.santoku.slice.Phase;
import org.jspecify.annotations.Nullable;

/// The effect of an operation on its slice or shared subnet.
public sealed interface SliceOutcome extends OwnerEffect {
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
