package io.santoku.api.v1.slices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a step is. `waitingFor` says for people what a component is doing, or what went wrong last; `nextAttemptAt`
/// when it is tried again.
record StepProgressView(
        String state,
        int attempts,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double seconds,
        @Nullable String waitingFor,
        @Nullable Instant nextAttemptAt,
        @Nullable FaultView fault) {

    /// A fault that a call met.
    record FaultView(String kind, String component, String call, String detail) {}
}
