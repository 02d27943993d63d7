package io.santoku.emulators.openstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.emulators.http.Reply;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lists as Keystone writes them, and the exact-match filters of their queries.
final class KeystoneLists {
    private KeystoneLists() {}

    static Reply reply(Call call, String kind, List<Map<String, Object>> entries) {
        var links = Ordered.of("next", null)
                .and("self", self(call))
                .and("previous", null)
                .asMap();
        return Reply.json(200, Ordered.map(kind, entries, "links", links));
    }

    /// Whether a query names no other value than this one.
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
