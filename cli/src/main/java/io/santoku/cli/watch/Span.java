package io.santoku.cli.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of time that may not have begun, or not have ended.
record Span(@Nullable Instant from, @Nullable Instant to) {
    static final Span NONE = new Span(null, null);

    /// Under way since the first time that this was said.
    Span begun(Instant at) {
        return new Span(from == null ? at : from, null);
    }

    Span ended(Instant at) {
        return new Span(from, at);
    }

    boolean hasBegun() {
        return from != null;
    }

    /// From its beginning to its end, or to `now`; zero before it began, and where clocks disagree.
    Duration length(Instant now) {
        if (from == null) {
            return Duration.ZERO;
        }
        Duration length = Duration.between(from, to == null ? now : to);
        return length.isNegative() ? Duration.ZERO : length;
    }
}
