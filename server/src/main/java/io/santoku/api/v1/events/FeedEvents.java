package io.santoku.api.v1.events;

import io.santoku.api.stream.EventSource;
import io.santoku.reading.Cursor;
import io.santoku.reading.FeedTail;
import java.time.Duration;
import java.util.stream.Collectors;

/// The events of the feed that one reader wants, after a cursor.
final class FeedEvents implements EventSource {
    private final FeedTail tail;
    private final FeedTexts texts;
    private final FeedQuery query;
    private final boolean isKnown;
    private Cursor cursor;

    /// `isKnown` is false when the reader must begin again at this cursor.
    FeedEvents(FeedTail tail, FeedTexts texts, FeedQuery query, Cursor cursor, boolean isKnown) {
        this.tail = tail;
        this.texts = texts;
        this.query = query;
        this.cursor = cursor;
        this.isKnown = isKnown;
    }

    @Override
    public String opening() {
        return FeedTexts.start(cursor) + (isKnown ? "" : FeedTexts.reset(cursor));
    }

    @Override
    public Part next(Duration most) throws InterruptedException {
        FeedTail.Batch batch = tail.after(cursor, most);
        cursor = batch.next();
        return new Part(text(batch), tail.isClosed());
    }

    @Override
    public String signOfLife() {
        return FeedTexts.alive(cursor);
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(2);
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
}
