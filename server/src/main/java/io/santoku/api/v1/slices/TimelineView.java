package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The timeline of an operation: the start and end of each step, and the critical path, the chain of steps that decides
/// the total duration. For a running operation, the path extends to the present, including the time spent waiting for
/// an operator's answer. `expectedEnd` is the expected time at which the operation will have done all that it can do.
record TimelineView(
        String operation,
        String kind,
        String state,
        @JsonUnwrapped SpanView span,
        @Nullable Instant expectedEnd,
        @JsonUnwrapped CriticalPathView criticalPath,
        List<TimedStepView> steps) {

    /// The timeline of a step.
    record TimedStepView(
            String id,
            String kind,
            String component,
            String title,
            @JsonUnwrapped StepProgressView progress,
            boolean onCriticalPath) {}
}
