package io.santoku.reading;

import java.util.Locale;

/// The types of the events in the feed; `COUNTS` is derived from the others and is not stored.
public enum FeedType {
    SLICE,
    OPERATION,
    STEP,
    COMPONENT,
    ALERT,
    COUNTS;

    /// The type as clients read it: `slice`, `operation`, ….
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
