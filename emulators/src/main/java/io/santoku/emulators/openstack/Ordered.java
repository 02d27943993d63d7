package io.santoku.emulators.openstack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Maps that keep the order in which they are written, for bodies that read like the real ones.
final class Ordered {
    private Ordered() {}

    /// Names and values, by turns; a value may be null.
    static Map<String, Object> map(@Nullable Object... namesAndValues) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return nullsKnownToJson(map);
    }

    @SuppressWarnings("NullAway") // JSON knows null, and nobody but Jackson reads these maps
    private static Map<String, Object> nullsKnownToJson(Map<String, @Nullable Object> map) {
        return map;
    }
}
