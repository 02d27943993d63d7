package io.santoku.driver.openstack;

import io.santoku.driver.Sight.Difference;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Manages the security group through which a project's machines are reached. Neutron's names are not unique, so a
/// group is looked for before it is made. Reading can make a group: a list of a project's groups or rules gives a
/// project without a `default` group one, even when the project is gone. So no list here asks for a project; the
/// project's groups are searched for among all.
final class SecurityGroups {
    private static final String LIST = "/v2.0/security-groups";
    private static final String SHORT = "fields=id&fields=name&fields=project_id";

    private final Cloud cloud;

    SecurityGroups(Cloud cloud) {
        this.cloud = cloud;
    }

    /// A group, with the rules by which it lets traffic in.
    record Group(String id, List<Rule> rules) {
        private Set<Opening> openings() {
            return rules.stream().map(Rule::opening).collect(Collectors.toSet());
        }
    }

    /// A rule, and the traffic that it lets in.
    record Rule(String id, Opening opening) {}

    Optional<Group> find(String project, String name) {
        return cloud.list(Service.NETWORK, Call.get(LIST + "?name={name}", name), "security_groups").stream()
                .filter(group -> Json.text(group, "name").equals(name)
                        && Json.text(group, "project_id").equals(project))
                .map(SecurityGroups::group)
                .findFirst();
    }

    Group create(String project, String name) {
        var group = Map.of("name", name, "description", "Made by Santoku for a network slice", "project_id", project);
        Call call = Call.post(LIST, Map.of("security_group", group));
        Answer answer = cloud.succeed(Service.NETWORK, call);
        return new Group(answer.text("/security_group/id"), List.of());
    }

    /// Lets in the wanted traffic and nothing else.
    void converge(String project, Group group) {
        Set<Opening> open = group.openings();
        List<Opening> wanted = wanted(group);
        wanted.stream().filter(opening -> !open.contains(opening)).forEach(opening -> open(project, group, opening));
        group.rules().stream()
                .filter(rule -> !wanted.contains(rule.opening()))
                .forEach(rule ->
                        cloud.remove(Service.NETWORK, Call.delete("/v2.0/security-group-rules/{rule}", rule.id())));
    }

    /// Removes all groups of a project, the one that Neutron made by itself included.
    void removeAll(String project) {
        if (cloud.has(Service.NETWORK)) {
            ids(group -> Json.text(group, "project_id").equals(project)).forEach(this::remove);
        }
    }

    /// The projects that have a group of this name; they may be gone.
    List<String> projectsWith(String name) {
        if (!cloud.has(Service.NETWORK)) {
            return List.of();
        }
        Call call = Call.get(LIST + "?name={name}&" + SHORT, name);
        return cloud.list(Service.NETWORK, call, "security_groups").stream()
                .filter(group -> Json.text(group, "name").equals(name))
                .map(group -> Json.text(group, "project_id"))
                .filter(project -> !project.isEmpty())
                .distinct()
                .toList();
    }

    /// The names of all groups, by their projects.
    Map<String, List<String>> namesByProject() {
        return cloud.list(Service.NETWORK, Call.get(LIST + "?" + SHORT), "security_groups").stream()
                .collect(Collectors.groupingBy(
                        group -> Json.text(group, "project_id"),
                        Collectors.mapping(group -> Json.text(group, "name"), Collectors.toList())));
    }

    /// The traffic that the group of a project should let in and does not, and the traffic that it should not let in
    /// and does; one difference where there is no group.
    List<Difference> differences(String project, String name) {
        Optional<Group> found = find(project, name);
        if (found.isEmpty()) {
            return List.of(new Difference("security group", "there", "missing"));
        }
        List<Opening> wanted = wanted(found.get());
        Set<Opening> open = found.get().openings();
        var differences = new ArrayList<Difference>();
        wanted.stream()
                .filter(opening -> !open.contains(opening))
                .forEach(opening -> differences.add(new Difference(opening.words(), "there", "missing")));
        open.stream()
                .filter(opening -> !wanted.contains(opening))
                .map(Opening::words)
                .sorted()
                .forEach(words -> differences.add(new Difference(words, "none", "there")));
        return differences;
    }

    /// The groups that remain of a project that is gone, by its id and by its name; either may be empty.
    List<Difference> leftOf(String project, String name) {
        List<String> left =
                ids(group -> (!name.isEmpty() && Json.text(group, "name").equals(name))
                        || (!project.isEmpty() && Json.text(group, "project_id").equals(project)));
        return left.isEmpty()
                ? List.of()
                : List.of(new Difference("security groups without their project", "none", "" + left.size()));
    }

    private List<String> ids(Predicate<JsonNode> which) {
        return cloud.list(Service.NETWORK, Call.get(LIST + "?" + SHORT), "security_groups").stream()
                .filter(which)
                .map(group -> Json.text(group, "id"))
                .toList();
    }

    /// Lets machines of the project reach each other, and lets them be reached from the operator's address ranges.
    private List<Opening> wanted(Group group) {
        return Stream.concat(
                        Stream.of(Opening.inside("IPv4", group.id()), Opening.inside("IPv6", group.id())),
                        cloud.settings().ingress().stream().map(Opening::from))
                .distinct()
                .toList();
    }

    private void remove(String group) {
        cloud.remove(Service.NETWORK, Call.delete(LIST + "/{group}", group));
    }

    /// Without `project_id` the rule would belong to the administrator and count against its quota.
    private void open(String project, Group group, Opening opening) {
        var rule = new HashMap<String, Object>(opening.limits());
        rule.put("security_group_id", group.id());
        rule.put("direction", "ingress");
        rule.put("project_id", project);
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
        List<Rule> rules = Json.list(group, "security_group_rules").stream()
                .filter(rule -> Json.text(rule, "direction").equals("ingress"))
                .map(rule -> new Rule(Json.text(rule, "id"), Opening.read(rule)))
                .toList();
        return new Group(Json.text(group, "id"), rules);
    }
}
