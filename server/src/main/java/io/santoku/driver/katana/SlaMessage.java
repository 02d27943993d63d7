package io.santoku.driver.katana;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the SLA of a slice as the predecessor's messages have it: every name that they know is there, with null for
/// values that were not asked for, because receivers look for all of them.
final class SlaMessage {
    private SlaMessage() {}

    static Map<String, @Nullable Object> all(List<String> names, Map<String, Object> given) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        names.forEach(name -> all.put(name, given.get(name)));
        all.putAll(given);
        return all;
    }
}
