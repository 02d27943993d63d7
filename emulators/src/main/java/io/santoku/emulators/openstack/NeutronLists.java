package io.santoku.emulators.openstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The filters of Neutron's lists: any attribute of the listed objects, and `fields` for the attributes to show.
final class NeutronLists {
    private static final Set<String> NO_FILTERS =
            Set.of("fields", "limit", "marker", "page_reverse", "sort_key", "sort_dir");

    private NeutronLists() {}

    /// The bodies that match the query, reduced to the fields that it requests.
    static List<Map<String, Object>> chosen(Call call, List<Map<String, Object>> bodies) {
        return bodies.stream()
                .filter(body -> matches(call, body))
                .map(body -> cut(call, body))
                .toList();
    }

    /// A body reduced to the fields that the query requests.
    static Map<String, Object> cut(Call call, Map<String, Object> body) {
        List<String> fields = call.request().query().getOrDefault("fields", List.of());
        if (fields.isEmpty()) {
            return body;
        }
        var cut = new LinkedHashMap<>(body);
        cut.keySet().retainAll(fields);
        return cut;
    }

    private static boolean matches(Call call, Map<String, Object> body) {
        return call.request().query().entrySet().stream()
                .filter(wanted -> !NO_FILTERS.contains(wanted.getKey()) && body.containsKey(wanted.getKey()))
                .allMatch(wanted -> wanted.getValue().contains(String.valueOf(body.get(wanted.getKey()))));
    }
}
