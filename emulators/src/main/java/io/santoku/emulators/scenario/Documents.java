package io.santoku.emulators.scenario;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads records from YAML or JSON: members that the document omits come from an existing record, `null` removes an
/// entry, and unknown members are refused.
public final class Documents {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private Documents() {}

    /// The record that a text describes, with omitted members from `defaults`; throws [IllegalArgumentException] with
    /// the reason when the text is invalid.
    public static <T> T read(String text, T defaults) {
        return read(tree(text), defaults);
    }

    /// The members of a record, in the form that [#read] accepts.
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
        refuseUnknown(given, merged);
        given.properties().forEach(entry -> lay(merged, entry.getKey(), entry.getValue()));
        @SuppressWarnings("unchecked") // the class of a T
        Class<T> type = (Class<T>) defaults.getClass();
        try {
            return MAPPER.treeToValue(merged, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage() + " at " + e.getPathReference(), e);
        }
    }

    /// Refuses members that no record of groups of members would miss.
    private static void refuseUnknown(JsonNode given, ObjectNode known) {
        given.propertyNames().stream()
                .filter(name -> !known.has(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("there is no member '%s'".formatted(unknown));
                });
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
