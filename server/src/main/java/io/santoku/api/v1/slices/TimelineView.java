package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operation over time: each step's start and end, and the chain of steps that decides how long the whole takes: up
/// to the present, with the time that an operator has been asked for, while it goes on. `expectedEnd` is when the
/// operation has probably done all that it can do.
record TimelineView(
        String operation,
        String kind,
        String state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double seconds,
        @Nullable Instant expectedEnd,
        List<String> criticalPath,
        double criticalPathSeconds,
        List<TimedStepView> steps) {

    /// A step over time.
    record TimedStepView(
            String id,
            String kind,
            String component,
            String title,
            @JsonUnwrapped StepProgressView progress,
            boolean onCriticalPath) {}
}
