package io.santoku.lifecycle;

import io.santoku.execution.OperationId;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A network slice as it is stored: who it is, what was asked for (`nest` as
/// posted; `effectiveNest` with its base merged in and all changes since), what it is made of, where it
/// stands, and how it behaves when something goes wrong.
public record Slice(
        SliceId id,
        Snssai snssai,
        Map<String, Object> nest,
        Map<String, Object> effectiveNest,
        Outline outline,
        OperationId operation,
        Standing standing,
        Conduct conduct,
        Instant createdAt) {

    /// The phase of a slice, why it failed if it did, and since when it runs.
    public record Standing(
            Phase phase, @Nullable String reason, @Nullable Instant runningAt) {
        /// One line for people, as the predecessor words it: `Running`, `Failed - <reason>`.
        public String status() {
            return reason == null ? phase.word() : phase.word() + " - " + reason;
        }
    }
}
