package io.santoku.api.v1.slices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The event stream of one reader, until the operation ends or the reader disconnects.
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private final Tail tail;
    private final SseEmitter emitter;
    private volatile boolean isStopped;
    private long after;
    private long spoke = System.nanoTime();

    EventStream(Tail tail, SseEmitter emitter, long after) {
        this.tail = tail;
        this.emitter = emitter;
        this.after = after;
    }

    void stop() {
        isStopped = true;
        tail.wake();
    }

    void run() {
        try {
            send();
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("a reader left: {}", gone.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() throws IOException, InterruptedException {
        for (boolean hasEnded = false; !hasEnded && !isStopped; ) {
            Tail.News news = tail.after(after, SIGN_OF_LIFE.toMillis());
            String text = text(news, after);
            if (!text.isEmpty()) {
                send(text);
                after = news.last(after);
            } else if (System.nanoTime() - spoke >= SIGN_OF_LIFE.toNanos()) {
                send(":still here\n\n");
            }
            hasEnded = news.ended() || tail.isClosed();
        }
    }

    /// Returns the text for a reader that has received the entries up to `after`, with a final event when the operation
    /// has ended.
    static String text(Tail.News news, long after) {
        String text = news.texts().stream().map(Tail.Text::text).collect(Collectors.joining());
        return news.ended() ? text + "id:%d\nevent:end\ndata:{}\n\n".formatted(news.last(after)) : text;
    }

    /// Sends the whole text at once, because each call sends a packet.
    private void send(String text) throws IOException {
        emitter.send(Set.of(new DataWithMediaType(text, TEXT)));
        spoke = System.nanoTime();
    }
}
