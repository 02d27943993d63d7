package io.santoku.nest.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Converts JSON into plain values; it is recursive and therefore only for documents within [Bounds].
final class Plain {
    private Plain() {}

    static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> list(node);
            case NUMBER -> number(node);
            case BOOLEAN -> node.booleanValue();
            case STRING -> node.stringValue();
            case NULL, MISSING -> null;
            case BINARY, POJO -> node.toString();
        };
    }

    static Map<String, Object> object(JsonNode node) {
        var members = new LinkedHashMap<String, Object>();
        node.forEachEntry((name, member) -> {
            Object value = value(member);
            if (value != null) {
                members.put(name, value);
            }
        });
        return Collections.unmodifiableMap(members);
    }

    private static List<@Nullable Object> list(JsonNode node) {
        var values = new ArrayList<@Nullable Object>();
        node.forEach(element -> values.add(value(element)));
        return Collections.unmodifiableList(values);
    }

    /// A number that is out of bounds becomes text, so that it is not calculated with.
    private static Object number(JsonNode node) {
        return Numbers.decimal(node).map(Plain::shortest).orElseGet(node::toString);
    }

    private static Object shortest(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException _) {
            return number;
        }
    }
}
