package io.santoku.cli.client;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON in and out of the command line.
public final class Json {
    /// Numbers are printed as they came: no fraction is rounded, and none gets an exponent.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final JsonMapper WRITTEN =
            MAPPER.rebuild().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

    private Json() {}

    /// The tree of a text; throws Jackson's exception when it is not JSON.
    public static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    /// The same of a text that people wrote: commas may stand behind the last of several, too.
    public static JsonNode written(String text) {
        return WRITTEN.readTree(text);
    }

    /// The tree of a text, or the text itself as a string node when it is not JSON.
    static JsonNode lenient(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    }

    /// A problem that has words only.
    static ObjectNode titled(JsonNode words) {
        return object().put("title", words.asString(""));
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// The tree of plain maps, lists and scalars.
    public static JsonNode fromPlain(Object plain) {
        return MAPPER.valueToTree(plain);
    }

    /// Plain maps, lists and scalars of a tree.
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
