package io.santoku.emulators.osm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;

/// Reads and extends the plain maps that documents consist of.
final class Maps {
    /// A value that is written as null.
    static final Object NOTHING = NullNode.getInstance();

    private Maps() {}

    static <T> Map<String, T> plus(Map<String, T> map, String key, T value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    /// An ordered map of alternating names and values.
    static Map<String, Object> of(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static Optional<String> text(Map<String, Object> map, String key) {
        return Optional.ofNullable(map.get(key)).map(Object::toString);
    }

    /// A number that may be written as text, as in release 8.
    static double number(Map<String, Object> map, String key, double otherwise) {
        return text(map, key).map(Double::parseDouble).orElse(otherwise);
    }

    static boolean flag(Map<String, Object> map, String key) {
        return text(map, key).map(Boolean::parseBoolean).orElse(false);
    }

    static Map<String, Object> child(Map<String, Object> map, String key) {
        return asMap(map.get(key));
    }

    /// The objects of a list; a single object counts as a list of one.
    static List<Map<String, Object>> children(Map<String, Object> map, String key) {
        return switch (map.get(key)) {
            case List<?> list -> list.stream().map(Maps::asMap).toList();
            case Map<?, ?> one -> List.of(asMap(one));
            case null, default -> List.of();
        };
    }

    @SuppressWarnings("unchecked") // documents are parsed from JSON or YAML, whose keys are read as text
    private static Map<String, Object> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
