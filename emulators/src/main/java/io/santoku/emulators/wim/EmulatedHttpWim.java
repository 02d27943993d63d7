package io.santoku.emulators.wim;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// A transport controller that accepts the message of a slice by POST at its address.
public final class EmulatedHttpWim implements Product {
    private final TransportSlices slices = new TransportSlices();
    private final boolean readable;
    private final Router router = new Router()
            .on("POST", "/", this::create)
            .on("GET", "/", this::list)
            .on("GET", "/{slice}", this::read)
            .on("DELETE", "/{slice}", this::delete);

    /// A transport controller that shows its messages.
    public EmulatedHttpWim() {
        this(true);
    }

    /// A transport controller that shows its messages or, unless it is `readable`, answers 405 to requests to read
    /// them, as most controllers do.
    public EmulatedHttpWim(boolean readable) {
        this.readable = readable;
    }

    /// The message with which a slice was ordered.
    public Optional<Map<String, Object>> slice(String id) {
        return slices.find(id);
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply error(int status, String path) {
        return Reply.json(status, Map.of("error", "the transport controller answers " + status));
    }

    @Override
    public Map<String, Object> inventory() {
        return slices.inventory();
    }

    @Override
    public int vanish(String kind, String name) {
        return slices.vanish(kind, name);
    }

    @Override
    public void reset() {
        slices.clear();
    }

    private Reply create(Request request) {
        Map<String, Object> message;
        try {
            message = Json.members(request.body());
        } catch (JacksonException e) {
            return refusal("the body is no JSON object");
        }
        return TransportSlices.complaint(message).map(EmulatedHttpWim::refusal).orElseGet(() -> {
            slices.put(message);
            return Reply.json(200, Map.of("_id", String.valueOf(message.get("_id"))));
        });
    }

    private Reply read(Request request) {
        if (!readable) {
            return error(405, request.path());
        }
        return slices.find(request.pathValue("slice"))
                .map(message -> Reply.json(200, message))
                .orElseGet(() -> error(404, request.path()));
    }

    private Reply list(Request request) {
        return readable ? Reply.json(200, slices.all()) : error(405, request.path());
    }

    private Reply delete(Request request) {
        return slices.remove(request.pathValue("slice")) ? Reply.empty(204) : error(404, request.path());
    }

    private static Reply refusal(String why) {
        return Reply.json(400, Map.of("error", why));
    }
}
