package io.santoku.api.v1.slices;

import io.santoku.api.stream.EventSource;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/// The events of one operation for one reader, until the operation ends.
final class OperationEvents implements EventSource {
    private final Tail tail;
    private long after;

    OperationEvents(Tail tail, long after) {
        this.tail = tail;
        this.after = after;
    }

    @Override
    public Optional<String> whole() {
        return tail.hasEnded() ? Optional.of(text(tail.since(after))) : Optional.empty();
    }

    @Override
    public Part next(Duration most) throws InterruptedException {
        Tail.News news = tail.after(after, most.toMillis());
        String text = text(news);
        after = news.last(after);
        return new Part(text, news.ended() || tail.isClosed());
    }

    @Override
    public String signOfLife() {
        return ":still here\n\n";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void wake() {
        tail.wake();
    }

    @Override
    public void close() {
        tail.leave();
    }

    /// Adds a final event when the operation has ended.
    private String text(Tail.News news) {
        String text = news.texts().stream().map(Tail.Text::text).collect(Collectors.joining());
        return news.ended() ? text + "id:%d\nevent:end\ndata:{}\n\n".formatted(news.last(after)) : text;
    }
}
