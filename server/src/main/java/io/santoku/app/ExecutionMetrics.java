package io.santoku.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.santoku.execution.Direction;
import io.santoku.execution.Event;
import io.santoku.execution.ExecutionListener;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.RunState;
import io.santoku.execution.StepState;
import io.santoku.execution.Writing;
import io.santoku.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Counts operations, retries and leaks, and measures the durations of steps.
final class ExecutionMetrics implements ExecutionListener {
    private final MeterRegistry meters;

    ExecutionMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void written(Operation operation, List<JournalEntry> entries, Writing writing) {
        entries.forEach(entry -> note(operation, entry.event(), writing.after()));
    }

    private void note(Operation operation, Event event, RunState state) {
        switch (event) {
            case Event.Done(var step, var direction, var _) -> ended(operation, step, direction, "done", state);
            case Event.GaveUp(var step, var direction, var _) -> ended(operation, step, direction, "failed", state);
            case Event.Retrying(var step, var _, var _, var _) -> retried(operation, step);
            case Event.Ended(var end) ->
                meters.counter("santoku.operations", "kind", operation.kind().text(), "outcome", end.text())
                        .increment();
            case Event.Certified(var certificate) ->
                meters.counter("santoku.leaks", "kind", operation.kind().text())
                        .increment(certificate.left().size());
            case Event.Started _, Event.Intended _, Event.Waiting _, Event.LeftOut _, Event.RollbackBegan _ -> {}
            case Event.Asked _, Event.Instructed _, Event.TakenUp _ -> {}
        }
    }

    private void ended(Operation operation, StepId id, Direction direction, String outcome, RunState state) {
        var resource = operation.plan().step(id).resource();
        StepState.Times times = state.step(id).times();
        Instant end = direction == Direction.DO ? times.ended() : times.undone();
        Instant start =
                direction == Direction.DO ? times.started() : state.step(id).since();
        meters.timer(
                        "santoku.steps",
                        "kind",
                        resource.id().kind(),
                        "component",
                        resource.component().toString(),
                        "direction",
                        direction.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome)
                .record(start == null || end == null ? Duration.ZERO : Duration.between(start, end));
    }

    private void retried(Operation operation, StepId id) {
        var resource = operation.plan().step(id).resource();
        meters.counter(
                        "santoku.step.retries",
                        "kind",
                        resource.id().kind(),
                        "component",
                        resource.component().toString())
                .increment();
    }
}
