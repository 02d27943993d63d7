package io.santoku.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The time from the start of an operation or step to its end; either is absent until it happens.
public record Span(@Nullable Instant started, @Nullable Instant ended) {
    /// The span of work that has not begun.
    static final Span NOT_BEGUN = open(null);

    /// The span of work that has begun then, and has not ended.
    static Span open(@Nullable Instant started) {
        return new Span(started, null);
    }

    /// The span that began then, unless it began earlier, and is open.
    Span begun(Instant at) {
        return open(started == null ? at : started);
    }

    /// The span with this end.
    Span ended(Instant at) {
        return new Span(started, at);
    }
}
