package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operation over time: each step's start and end, and the chain of steps that decided how long the whole took.
record TimelineView(
        String operation,
        String kind,
        String state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double seconds,
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
