package io.santoku.emulators.osm;

import io.santoku.emulators.http.Reply;
import java.util.Map;

/// A request that OSM refuses, with the status and the message that it uses.
final class OsmError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "BAD_REQUEST"),
            Map.entry(401, "UNAUTHORIZED"),
            Map.entry(403, "FORBIDDEN"),
            Map.entry(404, "NOT_FOUND"),
            Map.entry(405, "METHOD_NOT_ALLOWED"),
            Map.entry(406, "NOT_ACCEPTABLE"),
            Map.entry(409, "CONFLICT"),
            Map.entry(422, "UNPROCESSABLE_ENTITY"),
            Map.entry(429, "TOO_MANY_REQUESTS"),
            Map.entry(500, "INTERNAL_SERVER_ERROR"),
            Map.entry(502, "BAD_GATEWAY"),
            Map.entry(503, "SERVICE_UNAVAILABLE"),
            Map.entry(504, "GATEWAY_TIMEOUT"));

    private final int status;

    OsmError(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    /// The message of an unsuccessful look-up; the real server also shows its database filter.
    static OsmError notFound(String topic, String id) {
        return new OsmError(
                404, "database exception Not found entry with filter={'_id': '%s'} in %s".formatted(id, topic));
    }

    static OsmError conflict(String detail) {
        return new OsmError(409, detail);
    }

    static OsmError unprocessable(String detail) {
        return new OsmError(422, detail);
    }

    int status() {
        return status;
    }

    Answer answer() {
        return new Answer(status, body(status, String.valueOf(getMessage())));
    }

    static Reply reply(int status) {
        return Reply.json(status, body(status, "injected by the fault script"));
    }

    private static Map<String, Object> body(int status, String detail) {
        return Maps.of("code", CODES.getOrDefault(status, "INTERNAL_SERVER_ERROR"), "status", status, "detail", detail);
    }
}
