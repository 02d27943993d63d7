package io.santoku.emulators.openstack;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Servers as Nova shows them.
final class ServerView {
    private static final int WITH_WHOLE_FLAVOR = 47;

    private ServerView() {}

    static Map<String, Object> summary(Call call, Server server) {
        return Ordered.map("id", server.id(), "name", server.name(), "links", links(call, server));
    }

    static Map<String, Object> details(Call call, Server server) {
        String created = server.createdAt().truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Object> body = summary(call, server);
        body.putAll(Ordered.map(
                "status",
                server.status(),
                "tenant_id",
                server.projectId(),
                "user_id",
                server.order().owner().userId(),
                "metadata",
                Map.of(),
                "image",
                image(call, server),
                "flavor",
                flavor(call, server.flavor()),
                "created",
                created,
                "updated",
                created,
                "addresses",
                Map.of(),
                "key_name",
                null,
                "config_drive",
                "",
                "OS-EXT-STS:task_state",
                null,
                "OS-EXT-STS:vm_state",
                server.isPlaced() ? "active" : "error",
                "OS-EXT-STS:power_state",
                server.isPlaced() ? 1 : 0,
                "OS-EXT-AZ:availability_zone",
                server.isPlaced() ? "nova" : "",
                "security_groups",
                groups(call, server)));
        body.putAll(placed(call, server, created));
        return body;
    }

    static List<Map<String, Object>> links(Call call, Server server) {
        return List.of(
                Ordered.map("rel", "self", "href", call.at(Catalogue.COMPUTE + "/v2.1/servers/" + server.id())),
                Ordered.map("rel", "bookmark", "href", call.at(Catalogue.COMPUTE + "/servers/" + server.id())));
    }

    static List<Map<String, Object>> groups(Call call, Server server) {
        return server.order().groupIds().stream()
                .flatMap(id -> call.cloud().networking().group(id).stream())
                .map(group -> Ordered.map("name", group.name()))
                .toList();
    }

    private static Map<String, Object> placed(Call call, Server server, String created) {
        Map<String, Object> body = call.access().isAdmin()
                ? Ordered.map(
                        "OS-EXT-SRV-ATTR:host", server.host(),
                        "OS-EXT-SRV-ATTR:hypervisor_hostname", server.host(),
                        "OS-EXT-SRV-ATTR:instance_name",
                                "instance-" + server.id().substring(0, 8))
                : Ordered.map();
        if (!server.isPlaced()) {
            body.put("fault", Ordered.map("code", 500, "created", created, "message", "No valid host was found. "));
        }
        return body;
    }

    private static Map<String, Object> image(Call call, Server server) {
        String id = server.order().source().imageId();
        String address = call.at(Catalogue.COMPUTE + "/images/" + id);
        return Ordered.map("id", id, "links", List.of(Ordered.map("rel", "bookmark", "href", address)));
    }

    private static Map<String, Object> flavor(Call call, Flavor flavor) {
        if (call.minor() < WITH_WHOLE_FLAVOR) {
            return NovaFlavors.reference(call, flavor);
        }
        return Ordered.map(
                "vcpus", flavor.vcpus(),
                "ram", flavor.memoryMib(),
                "disk", flavor.diskGib(),
                "ephemeral", 0,
                "swap", 0,
                "original_name", flavor.name(),
                "extra_specs", Map.of());
    }
}
