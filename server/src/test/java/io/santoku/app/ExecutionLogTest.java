package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.Event;
import io.santoku.execution.FailurePolicy;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.execution.Writing;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Plan;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.SubstituteLogger;

class ExecutionLogTest {
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final Operation ORDER = new Operation(
            new OperationId("op-1"),
            new SliceId("s-1"),
            OperationKind.ORDER,
            new Plan(List.of()),
            FailurePolicy.ROLLBACK,
            START);

    private final Lines operations = new Lines();
    private final Lines events = new Lines();
    private final ExecutionLog log = new ExecutionLog(operations.logger(), events.logger());

    /// Collects what is logged, with the ids that go along.
    private static final class Lines extends LinkedBlockingQueue<SubstituteLoggingEvent> {
        private final List<String> texts = new ArrayList<>();

        SubstituteLogger logger() {
            return new SubstituteLogger("test", this, false);
        }

        @Override
        public boolean add(SubstituteLoggingEvent line) {
            String text = MessageFormatter.arrayFormat(line.getMessage(), line.getArgumentArray())
                    .getMessage();
            return texts.add("%s %s/%s %s".formatted(line.getLevel(), MDC.get("slice"), MDC.get("operation"), text));
        }
    }

    @Test
    void an_operation_is_one_line_at_its_end_with_the_reason_of_a_failure() {
        write(new SliceOutcome.Now(Phase.FAILED, "create vim/a: no room"), new Event.Ended(OperationState.FAILED));
        write(new SliceOutcome.Now(Phase.RUNNING, null), new Event.Ended(OperationState.SUCCEEDED));

        assertThat(operations.texts)
                .containsExactly(
                        "INFO s-1/op-1 order of slice s-1: failed after 1.5 s: create vim/a: no room",
                        "INFO s-1/op-1 order of slice s-1: succeeded after 1.5 s");
        assertThat(MDC.get("slice")).isNull();
    }

    @Test
    void single_events_are_logged_for_those_who_debug() {
        write(null, new Event.Started());

        assertThat(operations.texts).isEmpty();
        assertThat(events.texts).containsExactly(Level.DEBUG + " s-1/op-1 order of slice s-1: Started[]");
    }

    private void write(@Nullable SliceOutcome outcome, Event event) {
        var writing = new Writing(List.of(event), RunState.fresh(ORDER.plan()), List.of(), outcome);
        log.written(ORDER, List.of(new JournalEntry(1, START.plusMillis(1500), event)), writing);
    }
}
