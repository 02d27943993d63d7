package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Neutron's security group rules; a duplicate rule is refused with the id of the first.
final class NeutronRules {
    private static final String LIST = Neutron.ROOT + "/security-group-rules";
    private static final String ONE = LIST + "/{rule}";
    private static final Set<String> WRITABLE = Set.of(
            "security_group_id",
            "direction",
            "ethertype",
            "protocol",
            "port_range_min",
            "port_range_max",
            "remote_ip_prefix",
            "remote_group_id",
            "description",
            "project_id",
            "tenant_id");

    private NeutronRules() {}

    static void routes(Service neutron) {
        neutron.on("POST", LIST, NeutronRules::create)
                .on("GET", LIST, NeutronRules::list)
                .on("GET", ONE, NeutronRules::read)
                .on("DELETE", ONE, NeutronRules::delete);
    }

    static Map<String, Object> describe(SecurityRule rule) {
        SecurityRule.Traffic traffic = rule.traffic();
        SecurityRule.Ports ports = traffic.ports();
        String prefix = traffic.remote().prefix();
        String created = rule.createdAt().truncatedTo(ChronoUnit.SECONDS).toString();
        return Ordered.of("id", rule.id())
                .and("tenant_id", rule.projectId())
                .and("project_id", rule.projectId())
                .and("security_group_id", rule.groupId())
                .and("ethertype", traffic.ethertype())
                .and("direction", traffic.direction())
                .and("protocol", traffic.protocol())
                .and("port_range_min", ports == null ? null : ports.min())
                .and("port_range_max", ports == null ? null : ports.max())
                .and("remote_ip_prefix", prefix)
                .and("remote_address_group_id", null)
                .and("normalized_cidr", prefix == null ? null : Cidr.of(prefix).normalized())
                .and("remote_group_id", traffic.remote().groupId())
                .and("description", rule.description())
                .and("tags", List.of())
                .and("created_at", created)
                .and("updated_at", created)
                .and("revision_number", 0)
                .asMap();
    }

    private static Reply create(Call call) {
        NeutronBody given = NeutronBody.of(call, "security_group_rule", WRITABLE);
        String project = given.project(call);
        SecurityGroup group = NeutronGroups.find(call, given.required("security_group_id"));
        SecurityRule rule = call.cloud()
                .networking()
                .add(
                        project,
                        group.id(),
                        TrafficInput.read(given),
                        given.text("description").orElse(""));
        return Reply.json(201, Map.of("security_group_rule", describe(rule)));
    }

    // Sic: listing the rules of a project creates its default group, as listing its groups does.
    private static Reply list(Call call) {
        call.query("project_id")
                .or(() -> call.query("tenant_id"))
                .filter(project -> call.access().isAdmin() || call.access().isFor(project))
                .ifPresent(project -> call.cloud().networking().ensureDefault(project));
        var bodies = call.cloud().networking().groups().stream()
                .flatMap(group -> group.rules().stream())
                .filter(rule -> isVisible(call, rule))
                .map(NeutronRules::describe)
                .toList();
        return Reply.json(200, Map.of("security_group_rules", NeutronLists.chosen(call, bodies)));
    }

    private static Reply read(Call call) {
        return Reply.json(200, Map.of("security_group_rule", NeutronLists.cut(call, describe(find(call)))));
    }

    private static Reply delete(Call call) {
        call.cloud().networking().removeRule(find(call));
        return Reply.empty(204);
    }

    private static SecurityRule find(Call call) {
        String id = call.path("rule");
        return call.cloud()
                .networking()
                .rule(id)
                .filter(rule -> isVisible(call, rule))
                .orElseThrow(() ->
                        new Refusal(404, "SecurityGroupRuleNotFound", "Security group rule " + id + " does not exist"));
    }

    private static boolean isVisible(Call call, SecurityRule rule) {
        return call.access().isAdmin() || call.access().isFor(rule.projectId());
    }
}
