package io.santoku.emulators.osm;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads bodies and writes answers as the NBI does: YAML unless requested otherwise, and HTML for browsers.
final class Dialect {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private Dialect() {}

    /// Carries out a request and writes its result.
    static Reply reply(Request request, Supplier<Answer> work) {
        try {
            return write(request, work.get());
        } catch (OsmError e) {
            return write(request, e.answer());
        }
    }

    /// The members of a body; a missing body counts as an empty object.
    static Map<String, Object> members(Request request) {
        byte[] body = request.body();
        if (body.length == 0) {
            return Map.of();
        }
        boolean json = request.header("content-type").orElse("").contains("application/json");
        try {
            return json ? Json.members(body) : YAML.readValue(body, MEMBERS);
        } catch (JacksonException e) {
            throw new OsmError(400, "Invalid %s format %s".formatted(json ? "json" : "yaml", e.getOriginalMessage()));
        }
    }

    static Map<String, Object> members(String text) {
        try {
            return YAML.readValue(text, MEMBERS);
        } catch (JacksonException e) {
            throw new OsmError(400, "Invalid yaml format " + e.getOriginalMessage());
        }
    }

    static String yaml(Object value) {
        return YAML.writeValueAsString(value);
    }

    private static Reply write(Request request, Answer answer) {
        Reply bare = answer.body().equals("") ? Reply.empty(answer.status()) : withBody(request, answer);
        Reply reply = bare.with("Set-Cookie", "session_id=" + cookie() + "; HttpOnly; Max-Age=3600; Secure");
        return answer.location().map(path -> reply.with("Location", path)).orElse(reply);
    }

    private static String cookie() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    private static Reply withBody(Request request, Answer answer) {
        String accept = request.header("accept").orElse("*/*");
        if (accept.contains("application/json")) {
            return Reply.json(answer.status(), answer.body());
        }
        if (answer.body() instanceof PlainText(String text)) {
            return text(answer.status(), "text/plain", text);
        }
        return accept.contains("text/html")
                ? text(answer.status(), "text/html", "<html><body><pre>" + yaml(answer.body()) + "</pre></body></html>")
                : text(answer.status(), "application/yaml", yaml(answer.body()));
    }

    /// A body that is sent as it is.
    record PlainText(String text) {}

    private static Reply text(int status, String type, String text) {
        return new Reply(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }
}
