package io.santoku.lifecycle;

import io.santoku.execution.OperationId;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A network slice as it is stored (3GPP TS 28.541 clause 6.3.1): its identity, its NEST and outline after all changes
/// since it was ordered, its latest operation, its standing and its conduct.
public record Slice(
        SliceId id,
        Snssai snssai,
        Slices.Wanted wanted,
        OperationId operation,
        Standing standing,
        Conduct conduct,
        Instant createdAt) {

    /// The NEST as posted.
    public Map<String, Object> nest() {
        return wanted.nest();
    }

    /// The NEST with its base merged in and all changes since.
    public Map<String, Object> effectiveNest() {
        return wanted.effectiveNest();
    }

    /// The parts of the slice and their places.
    public Outline outline() {
        return wanted.outline();
    }

    /// The phase of a slice, the reason if it failed, and since when it runs.
    public record Standing(
            Phase phase, @Nullable String reason, @Nullable Instant runningAt) {
        static Standing notRunning(Phase phase, @Nullable String reason) {
            return new Standing(phase, reason, null);
        }

        /// One line for people: `Running`, `Failed - <reason>`. Clients know this form.
        public String status() {
            return reason == null ? phase.text() : phase.text() + " - " + reason;
        }
    }
}
