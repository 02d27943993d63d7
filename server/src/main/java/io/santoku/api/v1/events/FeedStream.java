package io.santoku.api.v1.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.reading.Cursor;
import io.santoku.reading.FeedTail;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream of one reader of the feed, until the reader disconnects.
final class FeedStream {
    private static final Logger LOG = LoggerFactory.getLogger(FeedStream.class);
    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);

    private final FeedTail tail;
    private final FeedTexts texts;
    private final FeedQuery query;
    private final SseEmitter emitter;
    private volatile boolean isStopped;

    FeedStream(FeedTail tail, FeedTexts texts, FeedQuery query, SseEmitter emitter) {
        this.tail = tail;
        this.texts = texts;
        this.query = query;
        this.emitter = emitter;
    }

    void stop() {
        isStopped = true;
    }

    /// Sends the events after a cursor; `isKnown` is false when the reader must begin again at that cursor.
    void run(Cursor from, boolean isKnown) {
        try {
            send(FeedTexts.start(from) + (isKnown ? "" : FeedTexts.reset(from)));
            follow(from);
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a reader of the feed left: {}", gone.getMessage());
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("a reader of the feed has to connect again: {}", away.getMessage());
            emitter.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Cursor from) throws IOException, InterruptedException {
        Cursor cursor = from;
        long due = System.nanoTime() + SIGN_OF_LIFE.toNanos();
        while (!isStopped && !tail.isClosed()) {
            FeedTail.Batch batch = tail.after(cursor, Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            cursor = batch.next();
            var text = new StringBuilder(text(batch));
            if (System.nanoTime() - due >= 0) {
                text.append(FeedTexts.alive(cursor));
                due = System.nanoTime() + SIGN_OF_LIFE.toNanos();
            }
            if (!text.isEmpty()) {
                send(text.toString());
            }
        }
    }

    private String text(FeedTail.Batch batch) {
        if (batch.isReset()) {
            return FeedTexts.reset(batch.next());
        }
        return batch.events().stream()
                .filter(query::selects)
                .map(event -> texts.event(event, batch.next().origin()))
                .collect(Collectors.joining());
    }

    /// Sends the whole text at once, because each call sends a packet.
    private void send(String text) throws IOException {
        emitter.send(Set.of(new DataWithMediaType(text, TEXT)));
    }
}
