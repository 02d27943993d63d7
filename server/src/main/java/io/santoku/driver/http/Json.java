package io.santoku.driver.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as components write it: fields may be missing, null, or numbers written as strings.
public final class Json {
    // sorted keys: the same message is the same bytes, so that a repeated one can be told
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    /// The bytes of plain maps, lists and values.
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// The tree of `body`; empty when it is not JSON.
    public static Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// The text (or number, as text) of a field; empty when there is none.
    public static String text(JsonNode node, String field) {
        return text(node.path(field));
    }

    /// The text (or number, as text) of a value; empty when it is none.
    public static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /// The number of a field, also when it is written as a string; zero when there is none.
    public static BigDecimal number(JsonNode node, String field) {
        try {
            return new BigDecimal(text(node, field).trim());
        } catch (NumberFormatException _) {
            return BigDecimal.ZERO;
        }
    }

    /// The elements of an array field; none when it is missing.
    public static List<JsonNode> list(JsonNode node, String field) {
        return list(node.path(field));
    }

    /// The elements of an array; none when it is not one.
    public static List<JsonNode> list(JsonNode array) {
        return array.isArray() ? List.copyOf(array.values()) : List.of();
    }
}
