package io.santoku.api.v1.slices;

import io.santoku.execution.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The start and the end of an operation or step, and the seconds between them.
record SpanView(
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double seconds) {
    static SpanView of(Span span) {
        return new SpanView(span.started(), span.ended(), Times.between(span.started(), span.ended()));
    }
}
