package io.santoku.api.v1.slices;

import io.santoku.plan.StepId;
import java.util.List;

/// The chain of steps that decides the total duration, and its duration.
record CriticalPathView(List<String> criticalPath, double criticalPathSeconds) {
    static CriticalPathView of(List<StepId> steps, double seconds) {
        return new CriticalPathView(steps.stream().map(StepId::value).toList(), Times.rounded(seconds));
    }
}
