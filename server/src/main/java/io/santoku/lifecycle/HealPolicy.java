package io.santoku.lifecycle;

import java.util.Locale;

/// The reaction to resources of a slice that have vanished or that differ from how they were made.
public enum HealPolicy {
    /// The slice is not observed.
    OFF,
    /// The slice is shown as out of sync.
    REPORT,
    /// The slice is shown as out of sync, and healed.
    AUTO;

    /// The policy as clients read and write it: `off`, `report`, `auto`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
