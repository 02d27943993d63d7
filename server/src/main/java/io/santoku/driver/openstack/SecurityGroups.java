package io.santoku.driver.openstack;

import io.santoku.driver.Sight.Difference;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The security group through which a tenant's machines are reached. Neutron's names are not unique: look before
/// making.
final class SecurityGroups {
    private static final List<String> IP_VERSIONS = List.of("IPv4", "IPv6");

    private final Cloud cloud;

    SecurityGroups(Cloud cloud) {
        this.cloud = cloud;
    }

    /// A group, and for which IP versions it lets everything in.
    record Group(String id, List<String> open) {}

    Optional<Group> find(String project, String name) {
        Call call = Call.get("/v2.0/security-groups?project_id={project}&name={name}", project, name);
        return groups(call).stream()
                .filter(group -> Json.text(group, "name").equals(name))
                .map(SecurityGroups::group)
                .findFirst();
    }

    Group create(String project, String name) {
        var group = Map.of("name", name, "description", "Made by Santoku for a network slice", "project_id", project);
        Call call = Call.post("/v2.0/security-groups", Map.of("security_group", group));
        Answer answer = cloud.succeed(Service.NETWORK, call);
        return new Group(answer.text("/security_group/id"), List.of());
    }

    /// Lets everything in.
    void open(String project, Group group) {
        IP_VERSIONS.stream()
                .filter(version -> !group.open().contains(version))
                .forEach(version -> open(project, group.id(), version));
    }

    /// Removes all groups of a project. Listing makes a `default` group where there is none, even for a project that is
    /// gone: so this lists once and removes that too.
    void removeAll(String project) {
        Call list = Call.get("/v2.0/security-groups?project_id={project}&fields=id&fields=name", project);
        groups(list).stream().map(group -> Json.text(group, "id")).forEach(this::remove);
    }

    /// Removes all groups of this name, whichever project they are or were of: a project may go without them.
    void removeNamed(String name) {
        named(name).forEach(this::remove);
    }

    /// The versions that the group of a project should let in and does not; missing altogether where there is none. It
    /// is looked for by its name: to list those of a project makes one, also of a project that is being removed.
    List<Difference> missing(String project, String name) {
        return groups(Call.get("/v2.0/security-groups?name={name}", name)).stream()
                .filter(group -> Json.text(group, "name").equals(name)
                        && Json.text(group, "project_id").equals(project))
                .map(SecurityGroups::group)
                .findFirst()
                .map(group -> IP_VERSIONS.stream()
                        .filter(version -> !group.open().contains(version))
                        .map(version -> absent("security group rule for " + version))
                        .toList())
                .orElseGet(() -> List.of(absent("security group")));
    }

    /// What there is of a project that is gone, or of one of which only the name is known. Groups are found by their
    /// rules, because to list those of a project makes one.
    List<Difference> leftOf(String project, String name) {
        var ids = new TreeSet<>(named(name));
        if (!project.isEmpty()) {
            Call call = Call.get("/v2.0/security-group-rules?project_id={project}&fields=security_group_id", project);
            Json.list(cloud.succeed(Service.NETWORK, call).json(), "security_group_rules")
                    .forEach(rule -> ids.add(Json.text(rule, "security_group_id")));
        }
        return ids.isEmpty()
                ? List.of()
                : List.of(new Difference("security groups without their project", "none", "" + ids.size()));
    }

    private static Difference absent(String what) {
        return new Difference(what, "there", "missing");
    }

    private List<String> named(String name) {
        return groups(Call.get("/v2.0/security-groups?name={name}&fields=id&fields=name", name)).stream()
                .filter(group -> Json.text(group, "name").equals(name))
                .map(group -> Json.text(group, "id"))
                .toList();
    }

    private void remove(String group) {
        cloud.remove(Service.NETWORK, Call.delete("/v2.0/security-groups/{group}", group));
    }

    private List<JsonNode> groups(Call list) {
        return Json.list(cloud.succeed(Service.NETWORK, list).json(), "security_groups");
    }

    /// Without `project_id` the rule would belong to the administrator and count against its quota.
    private void open(String project, String group, String version) {
        var rule =
                Map.of("security_group_id", group, "direction", "ingress", "ethertype", version, "project_id", project);
        Call call = Call.post("/v2.0/security-group-rules", Map.of("security_group_rule", rule));
        Answer answer = cloud.send(Service.NETWORK, call);
        boolean exists = answer.status() == 409
                && answer.tree().map(SecurityGroups::saysItExists).orElse(false);
        if (!answer.isSuccess() && !exists) {
            throw OpenStackFaults.of(answer);
        }
    }

    private static boolean saysItExists(JsonNode error) {
        return Json.text(error.path("NeutronError"), "type").equals("SecurityGroupRuleExists");
    }

    private static Group group(JsonNode group) {
        List<String> open = Json.list(group, "security_group_rules").stream()
                .filter(SecurityGroups::letsEverythingIn)
                .map(rule -> Json.text(rule, "ethertype"))
                .toList();
        return new Group(Json.text(group, "id"), open);
    }

    private static boolean letsEverythingIn(JsonNode rule) {
        return Json.text(rule, "direction").equals("ingress")
                && List.of("protocol", "remote_ip_prefix", "remote_group_id", "port_range_min").stream()
                        .allMatch(limit -> Json.text(rule, limit).isEmpty());
    }
}
