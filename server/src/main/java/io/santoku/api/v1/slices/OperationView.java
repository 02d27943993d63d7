package io.santoku.api.v1.slices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An operation as clients see it. `holder` is what it works on: a `slice` or a shared `subnet`. `undone`, `leftBehind`
/// and `abandoned` (what a forced deletion could not remove) are ids of resources. A failed operation is a good answer
/// with a problem inside.
record OperationView(
        String id,
        String holder,
        @Nullable String slice,
        @Nullable String subnet,
        String kind,
        String state,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double seconds,
        ProgressView progress,
        @Nullable Map<String, Object> problem,
        @Nullable List<String> undone,
        @Nullable List<String> leftBehind,
        @Nullable List<String> abandoned,
        String timeline) {

    /// Steps that are through, and all.
    record ProgressView(int done, int total) {}
}
