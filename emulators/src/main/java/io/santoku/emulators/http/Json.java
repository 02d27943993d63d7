package io.santoku.emulators.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON in and out of the emulated servers.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// The tree of a body; throws Jackson's exception when it is not JSON.
    public static JsonNode tree(byte[] body) {
        return MAPPER.readTree(body);
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
