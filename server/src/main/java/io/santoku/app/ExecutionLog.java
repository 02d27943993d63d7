package io.santoku.app;

import io.santoku.execution.Event;
import io.santoku.execution.ExecutionListener;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.Writing;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Logs operations with the ids of slice and operation: one line when an operation ends or waits for an instruction,
/// and each of its events, for debugging, on a separate logger.
final class ExecutionLog implements ExecutionListener {
    /// The logger of single events, at level DEBUG.
    static final String EVENTS = "io.santoku.execution.journal";

    private final Logger operations;
    private final Logger events;

    ExecutionLog() {
        this(LoggerFactory.getLogger("io.santoku.execution"), LoggerFactory.getLogger(EVENTS));
    }

    ExecutionLog(Logger operations, Logger events) {
        this.operations = operations;
        this.events = events;
    }

    @Override
    public void written(Operation operation, List<JournalEntry> entries, Writing writing) {
        MDC.put("slice", operation.holder().value());
        MDC.put("operation", operation.id().value());
        try {
            entries.forEach(entry -> log(operation, entry, writing));
        } finally {
            MDC.remove("slice");
            MDC.remove("operation");
        }
    }

    private void log(Operation operation, JournalEntry entry, Writing writing) {
        events.debug("{}: {}", title(operation), entry.event());
        switch (entry.event()) {
            case Event.Ended(var state) -> {
                String line = "%s: %s after %s%s"
                        .formatted(title(operation), state.text(), duration(operation, entry), reason(writing));
                operations.info("{}", line);
            }
            case Event.Asked(var step, var failure) ->
                operations.warn("{} asks for an instruction: {}: {}", title(operation), step, failure.sentence());
            case Event.OfStep _, Event.Started _, Event.RollbackBegan _, Event.Instructed _ -> {}
            case Event.Certified _, Event.TakenUp _ -> {}
        }
    }

    private static String title(Operation operation) {
        return "%s of %s".formatted(operation.kind().text(), name(operation.holder()));
    }

    private static String name(Holder holder) {
        return switch (holder) {
            case SliceId(var id) -> "slice " + id;
            case SubnetId(var id) -> "shared subnet " + id;
        };
    }

    private static String duration(Operation operation, JournalEntry end) {
        return Duration.between(operation.createdAt(), end.at()).toMillis() / 1000.0 + " s";
    }

    private static String reason(Writing writing) {
        return writing.effect() instanceof SliceOutcome.Now(var _, var reason) && reason != null ? ": " + reason : "";
    }
}
