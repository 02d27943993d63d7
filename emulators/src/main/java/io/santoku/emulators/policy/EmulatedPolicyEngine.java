package io.santoku.emulators.policy;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;

/// A NEAT policy engine that stores the messages it receives: slices by POST at its address, events by PUT at `/event`.
/// It creates nothing from them, so its inventory is always empty.
public final class EmulatedPolicyEngine implements Product {
    private static final Set<String> OF_AN_EVENT = Set.of("slice_id", "type", "value", "ttl");

    private final List<Map<String, Object>> nests = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();
    private final Router router = new Router()
            .on("GET", "/", _ -> Reply.json(200, Map.of("nests", nests(), "events", events())))
            .on("POST", "/", this::takeNest)
            .on("PUT", "/event", this::takeEvent);

    /// The NESTs that it received, in order.
    public List<Map<String, Object>> nests() {
        return List.copyOf(nests);
    }

    /// The events that it received, in order.
    public List<Map<String, Object>> events() {
        return List.copyOf(events);
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply error(int status, String path) {
        return Reply.json(status, Map.of("error", "the policy engine answers " + status));
    }

    @Override
    public Map<String, Object> inventory() {
        return Map.of();
    }

    @Override
    public void reset() {
        nests.clear();
        events.clear();
    }

    private Reply takeNest(Request request) {
        return take(request, nests, Set.of());
    }

    private Reply takeEvent(Request request) {
        return take(request, events, OF_AN_EVENT);
    }

    private static Reply take(Request request, List<Map<String, Object>> kept, Set<String> needed) {
        Map<String, Object> message;
        try {
            message = Json.members(request.body());
        } catch (JacksonException e) {
            return refusal("the body is no JSON object");
        }
        if (!message.keySet().containsAll(needed)) {
            return refusal("an event has the members " + needed);
        }
        kept.add(message);
        return Reply.json(200, Map.of("received", true));
    }

    private static Reply refusal(String why) {
        return Reply.json(400, Map.of("error", why));
    }
}
