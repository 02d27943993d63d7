package io.santoku.emulators.ems;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// An EMS that stores one message per connection of a slice: receiving the same message again changes nothing.
public final class EmulatedEms implements Product {
    private final Map<String, Map<String, RadioMessage>> slices = new ConcurrentSkipListMap<>();
    private final Router router;
    private final boolean readable;

    /// An EMS with this dialect, which shows its messages.
    public EmulatedEms(EmsDialect dialect) {
        this(dialect, true);
    }

    /// An EMS with this dialect; unless it is `readable`, it answers 405 to requests to read messages.
    public EmulatedEms(EmsDialect dialect, boolean readable) {
        this.readable = readable;
        Router paths = dialect.router(this::create, this::read, this::delete);
        router = dialect.lists() ? paths.on("GET", "/", this::list) : paths;
    }

    /// The messages stored for a slice.
    public List<Map<String, Object>> messages(String slice) {
        return slices.getOrDefault(slice, Map.of()).values().stream()
                .map(RadioMessage::content)
                .toList();
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply error(int status, String path) {
        return Reply.json(status, Map.of("error", "the element manager answers " + status));
    }

    @Override
    public Map<String, Object> inventory() {
        List<String> held = slices.values().stream().flatMap(EmulatedEms::names).toList();
        return held.isEmpty() ? Map.of() : Map.of("radio_configurations", held);
    }

    @Override
    public int vanish(String kind, String name) {
        if (!kind.equals("radio")) {
            throw new IllegalArgumentException("an element manager has nothing of the kind " + kind + ", only radio");
        }
        Map<String, RadioMessage> gone = slices.remove(name);
        return gone == null ? 0 : gone.size();
    }

    @Override
    public void reset() {
        slices.clear();
    }

    private static Stream<String> names(Map<String, RadioMessage> messages) {
        return messages.values().stream().map(message -> message.slice() + ": " + message.place());
    }

    private Reply create(Request request) {
        Map<String, Object> body;
        try {
            body = Json.members(request.body());
        } catch (JacksonException e) {
            return refusal("the body is no JSON object");
        }
        return complaint(request, body).map(EmulatedEms::refusal).orElseGet(() -> {
            hold(RadioMessage.of(body));
            return Reply.json(201, Map.of("slice_id", String.valueOf(body.get("slice_id"))));
        });
    }

    private static Optional<String> complaint(Request request, Map<String, Object> body) {
        return RadioMessage.complaint(body)
                .or(() -> Optional.ofNullable(request.pathValues().get("slice"))
                        .filter(slice -> !slice.equals(body.get("slice_id")))
                        .map(slice -> "slice_id is not " + slice));
    }

    private void hold(RadioMessage message) {
        slices.compute(message.slice(), (_, held) -> {
            var messages = new ConcurrentSkipListMap<>(held == null ? Map.<String, RadioMessage>of() : held);
            messages.put(message.place(), message);
            return messages;
        });
    }

    private Reply read(Request request) {
        if (!readable) {
            return error(405, request.path());
        }
        List<Map<String, Object>> held = messages(request.pathValue("slice"));
        return held.isEmpty() ? error(404, request.path()) : Reply.json(200, held);
    }

    private Reply list(Request request) {
        return readable
                ? Reply.json(
                        200,
                        slices.keySet().stream()
                                .flatMap(slice -> messages(slice).stream())
                                .toList())
                : error(405, request.path());
    }

    private Reply delete(Request request) {
        return slices.remove(request.pathValue("slice")) != null ? Reply.empty(204) : error(404, request.path());
    }

    private static Reply refusal(String why) {
        return Reply.json(400, Map.of("error", why));
    }
}
