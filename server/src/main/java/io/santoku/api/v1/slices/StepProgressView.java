package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The progress of a step. `waitingFor` describes for people what a component is doing, or what went wrong last;
/// `nextAttemptAt` is the time of the next attempt.
record StepProgressView(
        String state,
        int attempts,
        @JsonUnwrapped SpanView span,
        @Nullable String waitingFor,
        @Nullable Instant nextAttemptAt,
        @Nullable FaultView fault) {

    /// A fault that occurred in a call to a component.
    record FaultView(String kind, String component, String call, String detail) {}
}
