package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Nova's servers: accepted within the quota; without room on a host they end in error.
final class NovaServers {
    private static final String LIST = Nova.ROOT + "/servers";
    private static final String POLICY = "os_compute_api:servers:";

    private NovaServers() {}

    static void routes(Service nova) {
        nova.on("POST", LIST, NovaServers::boot)
                .on("GET", LIST, NovaServers::list)
                .on("GET", LIST + "/detail", NovaServers::detail)
                .on("GET", LIST + "/{server}", NovaServers::read)
                .on("DELETE", LIST + "/{server}", NovaServers::delete);
    }

    private static Reply boot(Call call) {
        JsonNode body = call.body();
        if (!body.path("server").isObject()) {
            throw NovaInput.refusal("", body, "'server' is a required property");
        }
        Server.Order order = order(call, body.path("server"));
        try {
            Server server =
                    call.cloud().compute().boot(order, call.cloud().clock().instant());
            return Reply.json(202, Map.of("server", accepted(call, server)))
                    .with("Location", call.at(Catalogue.COMPUTE + LIST + "/" + server.id()));
        } catch (NoCapacity overQuota) {
            throw Refusal.forbidden(overQuota.reason());
        }
    }

    private static Server.Order order(Call call, JsonNode server) {
        String project =
                call.access().projectId().orElseThrow(() -> call.dialect().denied(POLICY + "create"));
        String name = NovaInput.text(server, "name");
        String flavorId = NovaInput.text(server, "flavorRef");
        Flavor flavor = Flavor.offered(flavorId)
                .orElseThrow(() -> Refusal.badRequest("Flavor " + flavorId + " could not be found."));
        return new Server.Order(
                name,
                new Server.Owner(project, call.access().user().id()),
                flavor,
                new Server.Source(image(server), wantedHost(call, server)),
                groups(call, project, server.path("security_groups")));
    }

    private static String image(JsonNode server) {
        String image = server.path("imageRef").stringValue("");
        if (!Ids.isUuid(image)) {
            throw Refusal.badRequest("Invalid imageRef provided.");
        }
        return image;
    }

    // `zone:host` pins a server to a host, for administrators.
    private static @Nullable String wantedHost(Call call, JsonNode server) {
        String zone = server.path("availability_zone").stringValue("");
        if (!zone.contains(":")) {
            return null;
        }
        call.requireAdmin(POLICY + "create:forced_host");
        return zone.substring(zone.indexOf(':') + 1);
    }

    private static Set<String> groups(Call call, String project, JsonNode given) {
        SecurityGroup standard = call.cloud().networking().ensureDefault(project);
        if (given.isEmpty()) {
            return Set.of(standard.id());
        }
        return given.valueStream()
                .map(group -> group(call, project, group.path("name").stringValue("")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String group(Call call, String project, String nameOrId) {
        return call.cloud().networking().groups(project).stream()
                .filter(group -> group.name().equals(nameOrId) || group.id().equals(nameOrId))
                .map(SecurityGroup::id)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.badRequest("Security group " + nameOrId + " not found for project " + project + "."));
    }

    private static Map<String, Object> accepted(Call call, Server server) {
        return Ordered.of("id", server.id())
                .and("links", ServerView.links(call, server))
                .and("OS-DCF:diskConfig", "MANUAL")
                .and("security_groups", ServerView.groups(call, server))
                .and("adminPass", Ids.hex().substring(0, 12))
                .asMap();
    }

    private static Reply list(Call call) {
        return listed(call, "index", ServerView::summary);
    }

    private static Reply detail(Call call) {
        return listed(call, "detail", ServerView::details);
    }

    private static Reply listed(Call call, String action, BiFunction<Call, Server, Map<String, Object>> how) {
        return Reply.json(
                200,
                Map.of(
                        "servers",
                        visible(call, action).stream()
                                .filter(server -> matches(call, server))
                                .map(server -> how.apply(call, server))
                                .toList()));
    }

    private static List<Server> visible(Call call, String action) {
        boolean all = call.query("all_tenants")
                .map(wanted -> !List.of("0", "false", "False").contains(wanted))
                .orElse(false);
        if (all) {
            call.requireAdmin(POLICY + action + ":get_all_tenants");
        }
        Optional<String> project = all
                ? call.query("project_id").or(() -> call.query("tenant_id"))
                : Optional.of(call.access().projectId().orElse(""));
        return call.cloud().compute().servers().stream()
                .filter(server -> project.map(server.projectId()::equals).orElse(true))
                .toList();
    }

    private static boolean matches(Call call, Server server) {
        return call.query("name").map(name -> matches(name, server)).orElse(true)
                && call.query("status").map(server.status()::equalsIgnoreCase).orElse(true)
                && (!call.access().isAdmin()
                        || call.query("host").map(server::isOn).orElse(true));
    }

    private static boolean matches(String pattern, Server server) {
        try {
            return Pattern.compile(pattern).matcher(server.name()).find();
        } catch (PatternSyntaxException _) {
            throw Refusal.badRequest("Invalid input received: Regular expression " + pattern + " is invalid");
        }
    }

    private static Reply read(Call call) {
        return Reply.json(200, Map.of("server", ServerView.details(call, find(call))));
    }

    private static Reply delete(Call call) {
        call.cloud().compute().delete(find(call).id());
        return Reply.empty(204);
    }

    private static Server find(Call call) {
        String id = call.path("server");
        return call.cloud()
                .compute()
                .server(id)
                .filter(server -> call.access().isAdmin() || call.access().isFor(server.projectId()))
                .orElseThrow(() -> Refusal.notFound("Instance " + id + " could not be found."));
    }
}
