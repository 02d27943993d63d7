package io.santoku.driver.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a slice is promised, as the predecessor's messages tell it: every name it knows is there, with null for what
/// was not asked for, because receivers look for all of them.
final class SlaMessage {
    private SlaMessage() {}

    static Map<String, @Nullable Object> all(List<String> names, Map<String, Object> given) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        names.forEach(name -> all.put(name, given.get(name)));
        all.putAll(given);
        return all;
    }
}
