package io.santoku.api.v1.slices;

import io.santoku.execution.Failure;
import io.santoku.execution.RunState;
import io.santoku.execution.StepState;
import io.santoku.plan.Plan;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps for clients.
final class StepViews {
    private StepViews() {}

    static StepProgressView progress(StepState state) {
        Instant end = state.times().undone() == null
                ? state.times().ended()
                : state.times().undone();
        return new StepProgressView(
                state.stage().word(),
                state.attempts(),
                state.times().started(),
                end,
                Times.between(state.times().started(), end),
                state.waitingOn(),
                state.next(),
                fault(state.failure()));
    }

    static StepProgressView.@Nullable FaultView fault(@Nullable Failure failure) {
        return failure == null
                ? null
                : new StepProgressView.FaultView(
                        failure.kind(), failure.component().toString(), failure.call(), failure.detail());
    }

    /// The steps that decided how long the operation took so far.
    static List<StepId> criticalPath(Plan plan, RunState state) {
        return plan.criticalPath(step -> took(step, state));
    }

    static Duration took(Step step, RunState state) {
        StepState.Times times = state.step(step.id()).times();
        Instant start = times.started();
        Instant end = times.ended();
        return start == null || end == null ? Duration.ZERO : Duration.between(start, end);
    }
}
