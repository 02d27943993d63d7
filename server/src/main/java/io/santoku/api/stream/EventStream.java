package io.santoku.api.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream of one reader, until its source ends or the reader disconnects.
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);

    private final EventSource source;
    private final SseEmitter emitter;
    private volatile boolean isStopped;

    EventStream(EventSource source, SseEmitter emitter) {
        this.source = source;
        this.emitter = emitter;
    }

    void stop() {
        isStopped = true;
        source.wake();
    }

    void run() {
        try {
            send(source.opening());
            follow();
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a reader of events left: {}", gone.getMessage());
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("a reader of events has to connect again: {}", away.getMessage());
            emitter.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws IOException, InterruptedException {
        long due = System.nanoTime() + source.period().toNanos();
        boolean isLast = false;
        while (!isStopped && !isLast) {
            EventSource.Part part = source.next(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            String text = part.text();
            if (System.nanoTime() - due >= 0) {
                text += source.signOfLife();
                due = System.nanoTime() + source.period().toNanos();
            }
            send(text);
            isLast = part.isLast();
        }
    }

    /// Sends the whole text at once, because each call sends a packet.
    private void send(String text) throws IOException {
        if (!text.isEmpty()) {
            emitter.send(Set.of(new DataWithMediaType(text, TEXT)));
        }
    }
}
