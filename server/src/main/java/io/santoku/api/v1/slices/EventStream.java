package io.santoku.api.v1.slices;

import io.santoku.execution.Entry;
import io.santoku.execution.Event;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationLog;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One reader's stream: looks into the journal again and again, whichever node writes it, until the operation ends or
/// the reader leaves.
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final long PAUSE_MILLIS = 100;
    private static final int PAUSES_PER_SIGN_OF_LIFE = 100;

    private final Operation operation;
    private final OperationLog operations;
    private final SseEmitter emitter;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long after;

    EventStream(Operation operation, OperationLog operations, SseEmitter emitter, long after) {
        this.operation = operation;
        this.operations = operations;
        this.emitter = emitter;
        this.after = after;
    }

    void stop() {
        stopped.countDown();
    }

    void run() {
        try {
            send();
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a reader of operation {} left: {}", operation.id(), gone.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() throws IOException, InterruptedException {
        for (int pause = 1; !isThrough(); pause++) {
            if (stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
            if (pause % PAUSES_PER_SIGN_OF_LIFE == 0) {
                emitter.send(SseEmitter.event().comment("still here"));
            }
        }
    }

    /// Sends what is new; a database that is away is waited for, as long as the reader is there.
    private boolean isThrough() throws IOException {
        try {
            for (Entry entry : operations.entriesAfter(operation.id(), after)) {
                send(entry);
            }
            return ended();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("the events of operation {} have to wait: {}", operation.id(), away.getMessage());
            emitter.send(SseEmitter.event().comment("the database does not answer"));
            return false;
        }
    }

    private void send(Entry entry) throws IOException {
        EventView view = EventView.of(operation, entry);
        emitter.send(SseEmitter.event()
                .id(Long.toString(entry.sequence()))
                .name(view.step() == null ? "operation" : "step")
                .data(view, MediaType.APPLICATION_JSON));
        after = entry.sequence();
        if (entry.event() instanceof Event.Ended) {
            emitter.send(SseEmitter.event().id(Long.toString(after)).name("end").data("{}"));
        }
    }

    /// Whether the end is what was sent last, or what a returning reader has seen already; one that was written since
    /// is still to be sent.
    private boolean ended() {
        return operations.entriesAfter(operation.id(), after - 1).stream()
                .anyMatch(entry -> entry.sequence() <= after && entry.event() instanceof Event.Ended);
    }
}
