package io.santoku.emulators.openstack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds maps that keep their order, so that bodies look like the real ones; a value may be null.
final class Ordered {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private Ordered() {}

    static Ordered of(String name, @Nullable Object value) {
        return new Ordered().and(name, value);
    }

    /// Alternating names and values.
    static Map<String, Object> map(@Nullable Object... namesAndValues) {
        var ordered = new Ordered();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.and(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return ordered.asMap();
    }

    Ordered and(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    @SuppressWarnings("NullAway") // JSON has null, and only Jackson reads these maps
    Map<String, Object> asMap() {
        return fields;
    }
}
