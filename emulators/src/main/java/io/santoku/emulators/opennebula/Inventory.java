package io.santoku.emulators.opennebula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Lists the objects of an OpenNebula beyond its initial ones, so that a test can verify that nothing is left.
final class Inventory {
    private final Map<String, Object> lists = new LinkedHashMap<>();

    private Inventory() {}

    /// The objects by kind; kinds without objects are left out.
    static Map<String, Object> of(Nebula nebula) {
        var inventory = new Inventory();
        inventory.add("groups", made(nebula.groups().all(), Group.FIRST));
        inventory.add("users", made(nebula.users().all(), User.FIRST));
        inventory.add(
                "acls",
                nebula.rules().all().stream()
                        .filter(rule -> !rule.automatic())
                        .map(rule -> Map.of(
                                "user", Long.toHexString(rule.user()), "resource", Long.toHexString(rule.resource()))));
        inventory.add(
                "quotas",
                nebula.groups().all().stream()
                        .filter(group -> !group.limits().isEmpty())
                        .map(group -> Map.of("group", group.name(), "limits", group.limits())));
        inventory.add(
                "vms",
                nebula.machines().all().stream()
                        .map(machine -> Map.of(
                                "name", machine.name(), "group", machine.owner().groupName(), "host", machine.host())));
        Kind.things().forEach(kind -> inventory.add(kind.plural(), things(nebula, kind)));
        return inventory.lists;
    }

    private static Stream<Map<String, Object>> things(Nebula nebula, Kind kind) {
        return nebula.things().all().stream()
                .filter(thing -> thing.kind() == kind)
                .map(thing ->
                        Map.of("name", thing.name(), "group", thing.owner().groupName()));
    }

    private static Stream<Map<String, Object>> made(List<? extends Item> items, int first) {
        return items.stream()
                .filter(item -> item.id() >= first)
                .map(item -> Map.of("id", item.id(), "name", item.name()));
    }

    private void add(String kind, Stream<Map<String, Object>> entries) {
        List<Map<String, Object>> list = entries.toList();
        if (!list.isEmpty()) {
            lists.put(kind, list);
        }
    }
}
