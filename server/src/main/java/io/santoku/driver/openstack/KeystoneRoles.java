package io.santoku.driver.openstack;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.http.Answer;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Gives and withdraws the roles of a project's user and of its administrator; their ids differ from cloud to cloud.
final class KeystoneRoles {
    private static final String ADMIN = "admin";
    private static final String STACKS = "heat_stack_owner";
    private static final List<String> MEMBERS = List.of("member", "user", "_member_");

    /// The names that are asked for where Keystone truncates its list; a few clouds write them with a capital.
    private static final List<String> KNOWN =
            List.of("member", "Member", "user", "User", "_member_", STACKS, ADMIN, "Admin");

    private final Cloud cloud;
    private volatile @Nullable Played played;

    KeystoneRoles(Cloud cloud) {
        this.cloud = cloud;
    }

    /// A role of this cloud.
    record Role(String name, String id) {}

    /// The roles of a project's user, and those of the administrator on the project.
    record Played(List<Role> user, List<Role> administrator) {}

    /// The roles, read once: the roles of a cloud do not change.
    Played known() {
        Played read = played;
        if (read == null) {
            read = read();
            played = read;
        }
        return read;
    }

    /// Reads the roles again.
    void refresh() {
        played = null;
        known();
    }

    private void assign(String project, String user, Role role) {
        Call call = Call.putEmpty("/v3/projects/{project}/users/{user}/roles/{role}", project, user, role.id());
        Answer answer = cloud.send(Service.IDENTITY, call);
        if (!answer.isSuccess()) {
            played = null; // the roles may have changed after all
            throw OpenStackFaults.of(answer);
        }
    }

    /// Gives the project's user and the administrator their roles.
    void give(String project, String user) {
        String us = cloud.us().userId();
        known().user().forEach(role -> assign(project, user, role));
        known().administrator().forEach(role -> assign(project, us, role));
    }

    /// Withdraws the administrator's role from all others.
    void withdrawOthers(String project, String user) {
        strangers(assignments(project), user).forEach(stranger -> withdraw(project, stranger));
    }

    /// A role that a user or group has on a project: `kind` is `user` or `group`.
    record Assignment(String kind, String who, String role) {}

    /// The role assignments of a project.
    List<Assignment> assignments(String project) {
        Call call = Call.get("/v3/role_assignments?scope.project.id={project}", project);
        return Json.list(cloud.succeed(Service.IDENTITY, call).json(), "role_assignments").stream()
                .map(KeystoneRoles::assignment)
                .toList();
    }

    /// The assignments of the administrator's role on a project to others than us. The project's user counts as
    /// another, unless the role is one of its own.
    List<Assignment> strangers(List<Assignment> assignments, String user) {
        String us = cloud.us().userId();
        return assignments.stream()
                .filter(one -> known().administrator().stream()
                        .anyMatch(role -> role.id().equals(one.role())))
                .filter(one -> !one.who().equals(us))
                .filter(one -> !one.who().equals(user)
                        || known().user().stream().noneMatch(role -> role.id().equals(one.role())))
                .toList();
    }

    private void withdraw(String project, Assignment stranger) {
        String path = "/v3/projects/{project}/" + stranger.kind() + "s/{who}/roles/{role}";
        cloud.remove(Service.IDENTITY, Call.delete(path, project, stranger.who(), stranger.role()));
    }

    private static Assignment assignment(JsonNode assignment) {
        String kind = assignment.has("user") ? "user" : "group";
        return new Assignment(kind, Json.text(assignment.path(kind), "id"), Json.text(assignment.path("role"), "id"));
    }

    private Played read() {
        Map<String, Role> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (JsonNode role : new KeystoneLists(cloud).roles(KNOWN)) {
            // of two names that differ in case only, the one in lower case
            byName.merge(Json.text(role, "name"), role(role), (one, other) -> isUsual(one) ? one : other);
        }
        List<Role> member =
                MEMBERS.stream().flatMap(name -> present(byName, name)).limit(1).toList();
        if (member.isEmpty()) {
            String there = String.join(", ", byName.keySet());
            throw new DriverException(
                    "GET /v3/roles",
                    new Rejected("the cloud has none of the roles %s, which a tenant's user needs; it has %s"
                            .formatted(String.join(", ", MEMBERS), there)));
        }
        var user = Stream.concat(member.stream(), present(byName, STACKS));
        return new Played(user.toList(), present(byName, ADMIN).toList());
    }

    private static Role role(JsonNode role) {
        return new Role(Json.text(role, "name"), Json.text(role, "id"));
    }

    private static boolean isUsual(Role role) {
        return role.name().equals(role.name().toLowerCase(Locale.ROOT));
    }

    private static Stream<Role> present(Map<String, Role> byName, String name) {
        Role role = byName.get(name);
        return role == null || role.id().isEmpty() ? Stream.empty() : Stream.of(role);
    }
}
