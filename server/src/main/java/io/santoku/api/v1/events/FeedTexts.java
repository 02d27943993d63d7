package io.santoku.api.v1.events;

import io.santoku.reading.Counts;
import io.santoku.reading.Cursor;
import io.santoku.reading.FeedEvent;
import io.santoku.reading.FeedType;
import io.santoku.reading.Position;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Writes events as server-sent events; it writes a recent event only once for all its readers.
final class FeedTexts {
    private static final int KEPT = 1_000;

    private final Function<Object, String> json;
    private final Clock clock;
    private final Map<Position, String> recent = new LinkedHashMap<>();

    FeedTexts(Function<Object, String> json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /// The event with the cursor from which a reader of it continues.
    String event(FeedEvent event, String origin) {
        return "id:%s\n%s".formatted(new Cursor(origin, event.position()), body(event));
    }

    String counts(Cursor cursor, Counts counts) {
        return "id:%s\nevent:%s\ndata:%s\n\n"
                .formatted(cursor, FeedType.COUNTS.text(), json.apply(CountsEventView.of(counts, clock.instant())));
    }

    static String start(Cursor cursor) {
        return "retry:1000\n" + alive(cursor);
    }

    static String alive(Cursor cursor) {
        return "id:%s\nevent:alive\ndata:{}\n\n".formatted(cursor);
    }

    static String reset(Cursor cursor) {
        return "id:%s\nevent:reset\ndata:{}\n\n".formatted(cursor);
    }

    private synchronized String body(FeedEvent event) {
        String known = recent.get(event.position());
        if (known == null) {
            known = "event:%s\ndata:%s\n\n"
                    .formatted(event.snapshot().type().text(), json.apply(FeedEventView.of(event)));
            recent.put(event.position(), known);
            if (recent.size() > KEPT) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return known;
    }
}
