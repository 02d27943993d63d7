package io.santoku.emulators.http;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes JSON for the emulated servers.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private Json() {}

    /// Parses a body; throws Jackson's exception when it is not JSON.
    public static JsonNode tree(byte[] body) {
        return MAPPER.readTree(body);
    }

    /// The members of an object; throws Jackson's exception when the body is anything else.
    public static Map<String, Object> members(byte[] body) {
        return MAPPER.readValue(body, MEMBERS);
    }

    /// The JSON text of plain maps, lists and values.
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
