package io.santoku.emulators.openstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.emulators.http.Reply;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes lists as Keystone does, and applies the filters of their queries.
final class KeystoneLists {
    private KeystoneLists() {}

    static Reply reply(Call call, String kind, List<Map<String, Object>> entries) {
        var links = Ordered.of("next", null)
                .and("self", self(call))
                .and("previous", null)
                .asMap();
        int limit = call.cloud().variant().listLimit();
        if (limit == 0 || entries.size() <= limit) {
            return Reply.json(200, Ordered.map(kind, entries, "links", links));
        }
        // sic: truncated, and no next page
        return Reply.json(200, Ordered.map(kind, entries.subList(0, limit), "links", links, "truncated", true));
    }

    /// Whether a query accepts this name: by `name`, or by the part with which it begins or ends or that it contains.
    static boolean admitsName(Call call, String name) {
        return admits(call, "name", name)
                && call.query("name__startswith").map(name::startsWith).orElse(true)
                && call.query("name__endswith").map(name::endsWith).orElse(true)
                && call.query("name__contains").map(name::contains).orElse(true);
    }

    /// Whether a query does not require a different value.
    static boolean admits(Call call, String parameter, String value) {
        return call.query(parameter).map(value::equals).orElse(true);
    }

    /// As [#admits], for `enabled`, which the query may write in several ways.
    static boolean admitsEnabled(Call call, boolean enabled) {
        return call.query("enabled")
                .map(wanted -> List.of("false", "False", "0").contains(wanted) != enabled)
                .orElse(true);
    }

    private static String self(Call call) {
        String query = call.request().query().entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(value -> entry.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? call.self() : call.self() + "?" + query;
    }
}
