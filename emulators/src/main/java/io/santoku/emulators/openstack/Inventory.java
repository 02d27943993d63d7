package io.santoku.emulators.openstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Lists the objects of a cloud beyond its initial ones, so that a test can verify that nothing is left.
final class Inventory {
    private final EmulatedCloud cloud;
    private final Map<String, Object> lists = new LinkedHashMap<>();

    private Inventory(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    /// The objects by kind; kinds without objects are left out.
    static Map<String, Object> of(EmulatedCloud cloud) {
        var inventory = new Inventory(cloud);
        inventory.addIdentity(cloud.identity());
        inventory.add("servers", cloud.compute().servers().stream().map(inventory::server));
        inventory.add("compute_quotas", inventory.quotas(cloud.compute().quotas()));
        inventory.addNetworking(cloud.networking());
        inventory.addBelongings(cloud.belongings());
        inventory.add("network_quotas", inventory.quotas(cloud.networking().quotas()));
        return inventory.lists;
    }

    private void add(String kind, Stream<Map<String, Object>> entries) {
        List<Map<String, Object>> list = entries.toList();
        if (!list.isEmpty()) {
            lists.put(kind, list);
        }
    }

    private void addIdentity(Identity identity) {
        add("projects", made(identity.projects()));
        add("users", made(identity.users()));
        add("roles", made(identity.roles()));
        add(
                "role_assignments",
                identity.assignments().stream()
                        .filter(assignment -> !identity.isOriginal(assignment))
                        .map(this::assignment));
    }

    private <T extends Named> Stream<Map<String, Object>> made(Registry<T> registry) {
        return registry.all().stream()
                .filter(thing -> !cloud.identity().isOriginal(thing.id()))
                .map(thing -> Ordered.map("id", thing.id(), "name", thing.name()));
    }

    // The default group of the administrator's project exists from the start, and is created again when groups are
    // listed.
    private void addNetworking(Networking networking) {
        add(
                "security_groups",
                networking.groups().stream()
                        .filter(group -> !group.isDefault() || !cloud.identity().isOriginal(group.projectId()))
                        .map(group -> owned(group.projectId(), "id", group.id(), "name", group.name())));
        add(
                "security_group_rules",
                networking.groups().stream()
                        .flatMap(group -> group.rules().stream())
                        .filter(rule -> !rule.automatic())
                        .map(rule -> owned(rule.projectId(), "id", rule.id(), "security_group_id", rule.groupId())));
    }

    private void addBelongings(Belongings belongings) {
        for (Belongings.Kind kind : Belongings.Kind.values()) {
            add(
                    kind.name().toLowerCase(Locale.ROOT) + "s",
                    belongings.of(kind).stream().map(one -> owned(one.owner(), "id", one.id(), "name", one.name())));
        }
    }

    private Stream<Map<String, Object>> quotas(Quotas quotas) {
        return quotas.set().entrySet().stream().map(set -> owned(set.getKey(), "limits", set.getValue()));
    }

    private Map<String, Object> server(Server server) {
        return owned(
                server.projectId(),
                "id",
                server.id(),
                "name",
                server.name(),
                "status",
                server.status(),
                "host",
                String.valueOf(server.host()),
                "vcpus",
                server.flavor().vcpus(),
                "memory_mib",
                server.flavor().memoryMib(),
                "disk_gib",
                server.flavor().diskGib());
    }

    private Map<String, Object> assignment(Assignment assignment) {
        Identity identity = cloud.identity();
        return owned(
                assignment.projectId(),
                "user",
                identity.users().find(assignment.userId()).map(User::name).orElse(assignment.userId()),
                "role",
                identity.roles().find(assignment.roleId()).map(Role::name).orElse(assignment.roleId()));
    }

    /// An object of a project; without the project's name when the project is gone.
    private Map<String, Object> owned(String projectId, Object... namesAndValues) {
        Map<String, Object> entry = Ordered.map("project_id", projectId);
        cloud.identity().projects().find(projectId).ifPresent(project -> entry.put("project", project.name()));
        entry.putAll(Ordered.map(namesAndValues));
        return entry;
    }
}
