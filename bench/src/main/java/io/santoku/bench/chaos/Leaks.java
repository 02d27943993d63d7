package io.santoku.bench.chaos;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Compares the resources in the world with those that slices and shared subnets hold.
final class Leaks {
    private static final String HELD = """
        SELECT kind, split_part(component, '/', 2),
            coalesce(spec ->> 'name', spec ->> 'sliceId', holder_id) FROM held_resource WHERE kind <> 'claim'\
        """;
    private static final Map<String, String> KINDS = Map.of(
            "tenant", "tenant",
            "account", "vim_accounts",
            "ns", "ns_instances",
            "transport", "transport_slices",
            "radio", "radio_configurations");

    private Leaks() {}

    /// The resources that exist but are not held, and those that are held but do not exist.
    record Difference(Set<String> orphans, Set<String> ghosts) {
        int count() {
            return orphans.size() + ghosts.size();
        }
    }

    static Difference between(Map<String, Map<String, Object>> inventory, Database database) {
        return difference(outside(inventory), held(database));
    }

    static Difference difference(Set<String> outside, Set<String> held) {
        var orphans = new TreeSet<>(outside);
        orphans.removeAll(held);
        var ghosts = new TreeSet<>(held);
        ghosts.removeAll(outside);
        return new Difference(orphans, ghosts);
    }

    /// Each resource as component, kind and name; all parts of a tenant count as the tenant.
    static Set<String> outside(Map<String, Map<String, Object>> inventory) {
        var all = new TreeSet<String>();
        inventory.forEach((component, kinds) ->
                kinds.forEach((kind, things) -> names(kind, things).forEach(name -> all.add(component + " " + name))));
        return all;
    }

    private static Set<String> held(Database database) {
        List<String> all = database.rows(
                HELD, row -> "%s %s %s".formatted(row.getString(2), KINDS.get(row.getString(1)), row.getString(3)));
        return new TreeSet<>(all);
    }

    private static Stream<String> names(String kind, Object things) {
        Collection<?> many = things instanceof Collection<?> list ? list : List.of(things);
        return many.stream().map(thing -> switch (thing) {
            case Map<?, ?> members -> "tenant " + tenant(kind, members);
            case String text
            when kind.equals("radio_configurations") -> kind + " " + text.substring(0, text.indexOf(':'));
            case null, default -> kind + " " + thing;
        });
    }

    private static String tenant(String kind, Map<?, ?> members) {
        Object name = kind.equals("projects") || kind.equals("users") ? members.get("name") : members.get("project");
        return name == null ? "(gone, but not its " + kind + ": " + members + ")" : name.toString();
    }
}
