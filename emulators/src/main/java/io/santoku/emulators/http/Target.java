package io.santoku.emulators.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The path and the query of a request, decoded.
record Target(String path, Map<String, List<String>> query) {
    static Target parse(String text) throws Wire.NotHttp {
        try {
            int mark = text.indexOf('?');
            return mark < 0
                    ? new Target(path(text), Map.of())
                    : new Target(path(text.substring(0, mark)), query(text.substring(mark + 1)));
        } catch (IllegalArgumentException e) {
            throw new Wire.NotHttp("no usable target: " + text);
        }
    }

    // a plus is literal in a path, unlike in a query
    private static String path(String text) {
        return text.indexOf('%') < 0 ? text : decode(text.replace("+", "%2B"));
    }

    private static Map<String, List<String>> query(String text) {
        var query = new LinkedHashMap<String, List<String>>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty()) {
                query.computeIfAbsent(decode(name), _ -> new ArrayList<>(1)).add(decode(value));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
