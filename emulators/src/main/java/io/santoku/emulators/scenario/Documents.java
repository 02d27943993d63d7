package io.santoku.emulators.scenario;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads records from YAML or JSON: what the document leaves out comes from a record that is there, `null` takes an
/// entry away, and what the record does not know is refused.
public final class Documents {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private Documents() {}

    /// The record that a text describes, on the ground of `defaults`; an [IllegalArgumentException] says what is
    /// wrong with it.
    public static <T> T read(String text, T defaults) {
        return read(tree(text), defaults);
    }

    /// The members of a record, as [#read] takes them.
    public static JsonNode view(Object value) {
        return MAPPER.valueToTree(value);
    }

    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("neither YAML nor JSON: " + e.getOriginalMessage(), e);
        }
    }

    static <T> T read(JsonNode given, T defaults) {
        if (!given.isObject()) {
            throw new IllegalArgumentException("an object is expected, not " + given);
        }
        ObjectNode merged = MAPPER.valueToTree(defaults);
        given.properties().forEach(entry -> lay(merged, entry.getKey(), entry.getValue()));
        @SuppressWarnings("unchecked") // the class of a T
        Class<T> type = (Class<T>) defaults.getClass();
        try {
            return MAPPER.treeToValue(merged, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage() + " at " + e.getPathReference(), e);
        }
    }

    private static void lay(ObjectNode ground, String name, JsonNode value) {
        if (value.isNull()) {
            ground.remove(name);
        } else if (value instanceof ObjectNode object && ground.get(name) instanceof ObjectNode below) {
            object.properties().forEach(entry -> lay(below, entry.getKey(), entry.getValue()));
        } else {
            ground.set(name, value);
        }
    }
}
