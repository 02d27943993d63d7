package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.santoku.execution.Event;
import io.santoku.execution.FailurePolicy;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.execution.SliceOutcome;
import io.santoku.execution.Writing;
import io.santoku.plan.Plan;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ExecutionLogTest {
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final Operation ORDER = new Operation(
            new OperationId("op-1"),
            new SliceId("s-1"),
            OperationKind.ORDER,
            new Plan(List.of()),
            FailurePolicy.ROLLBACK,
            START);

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.santoku.execution");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
        ((Logger) LoggerFactory.getLogger(ExecutionLog.EVENTS)).setLevel(null);
    }

    @Test
    void an_operation_is_one_line_at_its_end_with_the_reason_of_a_failure() {
        write(new SliceOutcome.Now(Phase.FAILED, "create vim/a: no room"), new Event.Ended(OperationState.FAILED));
        write(new SliceOutcome.Now(Phase.RUNNING, null), new Event.Ended(OperationState.SUCCEEDED));

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "order of slice s-1: failed after 1.5 s: create vim/a: no room",
                        "order of slice s-1: succeeded after 1.5 s");
        assertThat(lines.list.getFirst().getMDCPropertyMap())
                .containsEntry("slice", "s-1")
                .containsEntry("operation", "op-1");
    }

    @Test
    void single_events_are_logged_for_those_who_debug() {
        write(null, new Event.Started());
        assertThat(lines.list).isEmpty();

        ((Logger) LoggerFactory.getLogger(ExecutionLog.EVENTS)).setLevel(Level.DEBUG);
        write(null, new Event.Started());
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("order of slice s-1: Started[]");
    }

    private static void write(@Nullable SliceOutcome outcome, Event event) {
        var writing = new Writing(List.of(event), RunState.fresh(ORDER.plan()), List.of(), outcome);
        new ExecutionLog().written(ORDER, List.of(new JournalEntry(1, START.plusMillis(1500), event)), writing);
    }
}
