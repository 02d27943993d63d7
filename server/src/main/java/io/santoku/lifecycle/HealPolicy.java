package io.santoku.lifecycle;

import java.util.Locale;

/// What becomes of a slice of which something has vanished outside, or is otherwise than it was made.
public enum HealPolicy {
    /// It is not looked at.
    OFF,
    /// It is shown as out of sync.
    REPORT,
    /// It is shown, and healed.
    AUTO;

    /// The policy as clients read and write it: `off`, `report`, `auto`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
