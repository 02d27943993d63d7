package io.santoku.reading;

import io.santoku.execution.OperationId;
import io.santoku.slice.SliceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change that clients can see, with a snapshot of what it changed. `slice` and `operation` are those that the change
/// belongs to, if it belongs to any.
public record FeedEvent(
        Position position,
        Instant at,
        @Nullable SliceId slice,
        @Nullable OperationId operation,
        Snapshot snapshot) {}
