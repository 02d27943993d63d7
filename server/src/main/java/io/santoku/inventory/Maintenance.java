package io.santoku.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The maintenance of a component: nothing new is placed there, and what is there stays. The reason is that of the
/// operator, empty when none was given.
public record Maintenance(Instant since, String reason) {
    /// Returns the maintenance as text, for example `in maintenance since 2026-12-01T09:00:00Z (new disks)`.
    public String text() {
        String start = "in maintenance since " + since.truncatedTo(ChronoUnit.SECONDS);
        return reason.isEmpty() ? start : "%s (%s)".formatted(start, reason);
    }
}
