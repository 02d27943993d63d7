package io.santoku.cli.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time span that may not have begun or not have ended.
record Span(@Nullable Instant from, @Nullable Instant to) {
    static final Span NONE = open(null);

    private static Span open(@Nullable Instant from) {
        return new Span(from, null);
    }

    /// The span after a report that it has begun; only the first report sets its start.
    Span begun(Instant at) {
        return open(from == null ? at : from);
    }

    Span ended(Instant at) {
        return new Span(from, at);
    }

    boolean hasBegun() {
        return from != null;
    }

    /// The duration from its start to its end, or to `now`; zero before it began, and when clocks disagree.
    Duration length(Instant now) {
        if (from == null) {
            return Duration.ZERO;
        }
        Duration length = Duration.between(from, to == null ? now : to);
        return length.isNegative() ? Duration.ZERO : length;
    }
}
