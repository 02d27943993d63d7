package io.santoku.cli.client;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes JSON.
public final class Json {
    /// Prints numbers as they were received: without rounding fractions, and without exponents.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final JsonMapper WRITTEN =
            MAPPER.rebuild().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

    private Json() {}

    /// Parses a text; throws Jackson's exception when it is not JSON.
    public static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    /// Parses a text written by people: a comma may also follow the last of several items.
    public static JsonNode written(String text) {
        return WRITTEN.readTree(text);
    }

    /// Parses a text; returns the text itself as a string node when it is not JSON.
    static JsonNode lenient(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }

    /// A problem that consists of a title only.
    static ObjectNode titled(JsonNode words) {
        return object().put("title", words.asString(""));
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Converts plain maps, lists and scalars to a tree.
    public static JsonNode fromPlain(Object plain) {
        return MAPPER.valueToTree(plain);
    }

    /// Converts a tree to plain maps, lists and scalars.
    public static Object toPlain(JsonNode node) {
        return MAPPER.treeToValue(node, Object.class);
    }

    public static String compact(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    public static String pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
