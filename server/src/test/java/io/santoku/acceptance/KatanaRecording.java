package io.santoku.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the predecessor was asked and what it answered, with addresses and ids taken out (`${name}`), and answers
/// reduced to their shape.
record KatanaRecording(Map<String, JsonNode> shapes, List<Exchange> exchanges) {
    private static final String FILE = "/katana/exchanges.json";

    /// One request; `until` (pointers and the beginnings of values) has it repeated, `keep` names parts of the answer.
    /// `status`, `words` and `shape` are the predecessor's; `demand` says what they are worth: `same`, `keys` (at
    /// least the same members at the top), `status`, a status, `4xx` or `no 5xx`.
    record Exchange(
            String request,
            @Nullable String note,
            @Nullable JsonNode body,
            @Nullable String text,
            @Nullable String type,
            @Nullable Map<String, String> until,
            @Nullable Map<String, String> keep,
            int status,
            @Nullable String words,
            @Nullable String shape,
            String demand) {

        String method() {
            return request.substring(0, request.indexOf(' '));
        }

        String path() {
            return request.substring(request.indexOf(' ') + 1);
        }

        String contentType() {
            return type == null ? "application/json" : type;
        }

        /// What goes over the wire, holes not yet filled.
        @Nullable
        String payload() {
            return body == null ? text : body.toString();
        }

        Map<String, String> kept() {
            return keep == null ? Map.of() : keep;
        }

        Map<String, String> awaited() {
            return until == null ? Map.of() : until;
        }

        @Override
        public String toString() {
            return request + (note == null ? "" : " (" + note + ")") + (body == null ? "" : " " + body);
        }
    }

    static KatanaRecording load() {
        try (InputStream file = Objects.requireNonNull(KatanaRecording.class.getResourceAsStream(FILE))) {
            return JsonMapper.shared().readValue(file, KatanaRecording.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
