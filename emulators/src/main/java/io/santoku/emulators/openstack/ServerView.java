package io.santoku.emulators.openstack;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Servers in Nova's format.
final class ServerView {
    private static final int WITH_WHOLE_FLAVOR = 47;

    private ServerView() {}

    static Map<String, Object> summary(Call call, Server server) {
        return Ordered.of("id", server.id())
                .and("name", server.name())
                .and("links", links(call, server))
                .asMap();
    }

    static Map<String, Object> details(Call call, Server server) {
        String created = server.createdAt().truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Object> body = summary(call, server);
        body.putAll(asked(call, server));
        body.putAll(Map.of("created", created, "updated", created));
        body.putAll(state(server, created));
        if (call.access().isAdmin()) {
            body.putAll(place(server));
        }
        return body;
    }

    private static Map<String, Object> asked(Call call, Server server) {
        return Ordered.of("tenant_id", server.projectId())
                .and("user_id", server.order().owner().userId())
                .and("metadata", Map.of())
                .and("image", image(call, server))
                .and("flavor", flavor(call, server.flavor()))
                .and("addresses", Map.of())
                .and("key_name", null)
                .and("config_drive", "")
                .and("security_groups", groups(call, server))
                .asMap();
    }

    private static Map<String, Object> state(Server server, String since) {
        Map<String, Object> state = Ordered.of("status", server.status())
                .and("OS-EXT-STS:task_state", null)
                .and("OS-EXT-STS:vm_state", server.isPlaced() ? "active" : "error")
                .and("OS-EXT-STS:power_state", server.isPlaced() ? 1 : 0)
                .and("OS-EXT-AZ:availability_zone", server.isPlaced() ? "nova" : "")
                .asMap();
        if (!server.isPlaced()) {
            state.put("fault", Ordered.map("code", 500, "created", since, "message", "No valid host was found. "));
        }
        return state;
    }

    private static Map<String, Object> place(Server server) {
        return Ordered.of("OS-EXT-SRV-ATTR:host", server.host())
                .and("OS-EXT-SRV-ATTR:hypervisor_hostname", server.host())
                .and("OS-EXT-SRV-ATTR:instance_name", "instance-" + server.id().substring(0, 8))
                .asMap();
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

    private static Map<String, Object> image(Call call, Server server) {
        String id = server.order().source().imageId();
        String address = call.at(Catalogue.COMPUTE + "/images/" + id);
        return Ordered.map("id", id, "links", List.of(Ordered.map("rel", "bookmark", "href", address)));
    }

    private static Map<String, Object> flavor(Call call, Flavor flavor) {
        if (call.minor() < WITH_WHOLE_FLAVOR) {
            return NovaFlavors.reference(call, flavor);
        }
        return Ordered.of("vcpus", flavor.vcpus())
                .and("ram", flavor.memoryMib())
                .and("disk", flavor.diskGib())
                .and("ephemeral", 0)
                .and("swap", 0)
                .and("original_name", flavor.name())
                .and("extra_specs", Map.of())
                .asMap();
    }
}
