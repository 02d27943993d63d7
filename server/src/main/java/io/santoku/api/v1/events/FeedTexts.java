package io.santoku.api.v1.events;

import io.santoku.reading.Cursor;
import io.santoku.reading.FeedEvent;
import io.santoku.reading.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Writes events as server-sent events; it writes a recent event only once for all its readers.
final class FeedTexts {
    private static final int KEPT = 1_000;

    private final Function<FeedEventView, String> json;
    private final Map<Position, String> recent = new LinkedHashMap<>();

    FeedTexts(Function<FeedEventView, String> json) {
        this.json = json;
    }

    /// The event with the cursor from which a reader of it continues.
    String event(FeedEvent event, String origin) {
        return "id:%s\n%s".formatted(new Cursor(origin, event.position()), body(event));
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
