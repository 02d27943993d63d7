package io.santoku.api.v1.slices;

import io.santoku.execution.Failure;
import io.santoku.execution.Span;
import io.santoku.execution.StepState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Creates the views of steps.
final class StepViews {
    private StepViews() {}

    static StepProgressView progress(StepState state) {
        Instant end = state.times().undone() == null
                ? state.times().ended()
                : state.times().undone();
        return new StepProgressView(
                state.stage().text(),
                state.attempts(),
                SpanView.of(new Span(state.times().started(), end)),
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
}
