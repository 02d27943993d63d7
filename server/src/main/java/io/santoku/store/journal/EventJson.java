package io.santoku.store.journal;

import io.santoku.execution.Event;
import java.util.HashMap;
import java.util.Map;

/// Converts journal events to JSON and back. Facts are omitted: they are stored once, with the resources that the slice
/// holds.
public final class EventJson {
    private static final Map<String, Class<? extends Event>> KINDS = kinds(
            Event.Started.class,
            Event.Intended.class,
            Event.Waiting.class,
            Event.Retrying.class,
            Event.Done.class,
            Event.GaveUp.class,
            Event.LeftOut.class,
            Event.RollbackBegan.class,
            Event.Asked.class,
            Event.Instructed.class,
            Event.Certified.class,
            Event.TakenUp.class,
            Event.Ended.class);

    private final StoredJson json;

    public EventJson(StoredJson json) {
        this.json = json;
    }

    static String kind(Event event) {
        return event.getClass().getSimpleName();
    }

    String body(Event event) {
        return json.write(event);
    }

    /// Reads the body of an event of this kind.
    public Event read(String kind, String body) {
        Class<? extends Event> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalStateException("no event is called " + kind);
        }
        return json.read(body, type);
    }

    @SafeVarargs
    private static Map<String, Class<? extends Event>> kinds(Class<? extends Event>... types) {
        var kinds = new HashMap<String, Class<? extends Event>>();
        for (Class<? extends Event> type : types) {
            kinds.put(type.getSimpleName(), type);
        }
        return Map.copyOf(kinds);
    }
}
