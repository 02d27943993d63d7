package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Neutron's security groups: names are not unique, projects need not exist, and listing creates a `default` group.
final class NeutronGroups {
    private static final String LIST = Neutron.ROOT + "/security-groups";
    private static final String ONE = LIST + "/{group}";
    private static final Set<String> WRITABLE = Set.of("name", "description", "project_id", "tenant_id", "stateful");
    private static final Set<String> CHANGEABLE = Set.of("name", "description", "stateful");

    private NeutronGroups() {}

    static void routes(Service neutron) {
        neutron.on("POST", LIST, NeutronGroups::create)
                .on("GET", LIST, NeutronGroups::list)
                .on("GET", ONE, NeutronGroups::read)
                .on("PUT", ONE, NeutronGroups::update)
                .on("DELETE", ONE, NeutronGroups::delete);
    }

    private static Reply create(Call call) {
        NeutronBody given = NeutronBody.of(call, "security_group", WRITABLE);
        var label = new SecurityGroup.Label(
                given.text("name").orElse(""), given.text("description").orElse(""));
        SecurityGroup group = call.cloud().networking().create(given.project(call), label);
        return Reply.json(201, Map.of("security_group", describe(group)));
    }

    // Sic: a list creates the default group of the project that it filters by, or of the caller's own.
    private static Reply list(Call call) {
        String own = call.access().projectId().orElse("");
        String asked =
                call.query("project_id").or(() -> call.query("tenant_id")).orElse(own);
        Networking networking = call.cloud().networking();
        if (call.access().isAdmin() || asked.equals(own)) {
            networking.ensureDefault(asked);
        }
        boolean one = call.query("project_id").or(() -> call.query("tenant_id")).isPresent();
        var bodies = (one ? networking.groups(asked) : networking.groups())
                .stream()
                        .filter(group -> isVisible(call, group))
                        .map(NeutronGroups::describe)
                        .toList();
        return Reply.json(200, Map.of("security_groups", NeutronLists.chosen(call, bodies)));
    }

    private static Reply read(Call call) {
        return Reply.json(200, Map.of("security_group", NeutronLists.cut(call, describe(find(call)))));
    }

    private static Reply update(Call call) {
        SecurityGroup group = find(call);
        NeutronBody given = NeutronBody.of(call, "security_group", CHANGEABLE);
        if (group.isDefault() && given.fields().has("name")) {
            throw Refusal.conflict("SecurityGroupCannotUpdateDefault", "Updating default security group not allowed.");
        }
        var label = new SecurityGroup.Label(
                given.text("name").orElse(group.name()),
                given.text("description").orElse(group.label().description()));
        return Reply.json(
                200, Map.of("security_group", describe(call.cloud().networking().label(group, label))));
    }

    private static Reply delete(Call call) {
        SecurityGroup group = find(call);
        if (call.cloud().compute().servers().stream()
                .anyMatch(
                        server -> server.isPlaced() && server.order().groupIds().contains(group.id()))) {
            throw Refusal.conflict("SecurityGroupInUse", "Security Group " + group.id() + " in use.");
        }
        if (group.isDefault() && !call.access().isAdmin()) {
            throw Refusal.conflict(
                    "SecurityGroupCannotRemoveDefault", "Insufficient rights for removing default security group.");
        }
        call.cloud().networking().remove(group.id());
        return Reply.empty(204);
    }

    private static SecurityGroup find(Call call) {
        return find(call, call.path("group"));
    }

    /// A group that the caller may see.
    static SecurityGroup find(Call call, String id) {
        return call.cloud()
                .networking()
                .group(id)
                .filter(group -> isVisible(call, group))
                .orElseThrow(() -> Networking.noGroup(id));
    }

    private static boolean isVisible(Call call, SecurityGroup group) {
        return call.access().isAdmin() || call.access().isFor(group.projectId());
    }

    private static Map<String, Object> describe(SecurityGroup group) {
        var stamp = group.stamp();
        return Ordered.of("id", group.id())
                .and("name", group.name())
                .and("stateful", true)
                .and("tenant_id", group.projectId())
                .and("project_id", group.projectId())
                .and("description", group.label().description())
                .and("shared", false)
                .and(
                        "security_group_rules",
                        group.rules().stream().map(NeutronRules::describe).toList())
                .and("tags", List.of())
                .and(
                        "created_at",
                        stamp.createdAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .and(
                        "updated_at",
                        stamp.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .and("revision_number", stamp.revision())
                .asMap();
    }
}
