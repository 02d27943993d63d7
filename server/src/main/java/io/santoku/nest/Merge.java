package io.santoku.nest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Fills a descriptor from its base: whole members only, without merging inside a member.
final class Merge {
    private Merge() {}

    /// Returns the given members; members that are absent, null or an empty list are taken from the base.
    static Map<String, Object> fill(Map<String, Object> given, Map<String, Object> base) {
        var filled = new LinkedHashMap<>(given);
        base.forEach((name, value) -> {
            if (isMissing(given.get(name))) {
                filled.put(name, value);
            }
        });
        return Collections.unmodifiableMap(filled);
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || (value instanceof List<?> list && list.isEmpty());
    }
}
