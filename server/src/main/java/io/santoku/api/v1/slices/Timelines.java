package io.santoku.api.v1.slices;

import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.execution.Stage;
import io.santoku.execution.StepState;
import io.santoku.plan.Plan;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Creates the timelines of operations; those of running operations extend to the present.
final class Timelines {
    private final OperationLog operations;
    private final Clock clock;

    Timelines(OperationLog operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    TimelineView of(Recorded recorded) {
        RunState state = recorded.state();
        Plan plan = recorded.operation().plan();
        Instant now = clock.instant();
        List<StepId> critical = plan.criticalPath(step -> took(state.step(step.id()), now));
        double seconds = critical.stream()
                .map(id -> took(state.step(id), now))
                .mapToDouble(Times::seconds)
                .sum();
        return new TimelineView(
                recorded.operation().id().value(),
                recorded.operation().kind().text(),
                state.state().text(),
                SpanView.of(state.span()),
                expectedEnd(plan, state, now),
                CriticalPathView.of(critical, seconds + asking(critical, state, now)),
                plan.steps().stream().map(step -> timed(step, state, critical)).toList());
    }

    /// Returns the time that a step took, or has taken so far.
    private static Duration took(StepState step, Instant now) {
        Instant start = step.times().started();
        Instant end = isUnderWay(step.stage()) ? now : step.times().ended();
        return start == null || end == null || end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
    }

    private static boolean isUnderWay(Stage stage) {
        return stage == Stage.RUNNING || stage == Stage.WAITING || stage == Stage.RETRYING;
    }

    /// Returns the seconds that an operation that asks has waited for its answer, since its last step ended.
    private static double asking(List<StepId> critical, RunState state, Instant now) {
        if (state.state() != OperationState.ASKING || critical.isEmpty()) {
            return 0;
        }
        StepState last = state.step(critical.getLast());
        Instant ended = isUnderWay(last.stage()) ? null : last.times().ended();
        return ended == null ? 0 : Math.max(0, Times.seconds(Duration.between(ended, now)));
    }

    /// Returns the time at which the operation will probably have done all that it can do now, by the durations of
    /// earlier steps; null when it has ended or is undoing its steps.
    private @Nullable Instant expectedEnd(Plan plan, RunState state, Instant now) {
        if (state.state().ended() || state.state() == OperationState.UNDOING) {
            return null;
        }
        Function<Step, Duration> expected = operations.expectations();
        Function<Step, Duration> rest = step -> rest(state.step(step.id()), expected.apply(step), now);
        Duration longest =
                plan.criticalPath(rest).stream().map(plan::step).map(rest).reduce(Duration.ZERO, Duration::plus);
        return now.plus(longest);
    }

    private static Duration rest(StepState step, Duration expected, Instant now) {
        if (step.stage() == Stage.PENDING) {
            return expected;
        }
        Duration rest = expected.minus(took(step, now));
        return isUnderWay(step.stage()) && rest.isPositive() ? rest : Duration.ZERO;
    }

    private static TimelineView.TimedStepView timed(Step step, RunState state, List<StepId> critical) {
        return new TimelineView.TimedStepView(
                step.id().value(),
                step.resource().id().kind(),
                step.resource().component().toString(),
                step.resource().title(),
                StepViews.progress(state.step(step.id())),
                critical.contains(step.id()));
    }
}
