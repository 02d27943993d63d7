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

/// The roles that a tenant's user and its administrator play; their ids differ from cloud to cloud.
final class KeystoneRoles {
    private static final String ADMIN = "admin";
    private static final String STACKS = "heat_stack_owner";
    private static final List<String> MEMBERS = List.of("member", "user", "_member_");

    /// By which each is asked for where Keystone cuts its list; a few write them with a capital.
    private static final List<String> KNOWN =
            List.of("member", "Member", "user", "User", "_member_", STACKS, ADMIN, "Admin");

    private final Cloud cloud;
    private volatile @Nullable Played played;

    KeystoneRoles(Cloud cloud) {
        this.cloud = cloud;
    }

    /// A role of this cloud.
    record Role(String name, String id) {}

    /// The roles for the tenant's user, and for the administrator on the tenant's project.
    record Played(List<Role> user, List<Role> administrator) {}

    /// Read once: a cloud's roles stay what they are.
    Played known() {
        Played read = played;
        if (read == null) {
            read = read();
            played = read;
        }
        return read;
    }

    /// Reads them again.
    void refresh() {
        played = null;
        known();
    }

    private void assign(String project, String user, Role role) {
        Call call = Call.putEmpty("/v3/projects/{project}/users/{user}/roles/{role}", project, user, role.id());
        Answer answer = cloud.send(Service.IDENTITY, call);
        if (!answer.isSuccess()) {
            played = null; // they may have changed after all
            throw OpenStackFaults.of(answer);
        }
    }

    /// Gives the tenant's user and the administrator their roles.
    void give(String project, String user) {
        String us = cloud.us().userId();
        known().user().forEach(role -> assign(project, user, role));
        known().administrator().forEach(role -> assign(project, us, role));
    }

    /// Takes the administrator's role from all others.
    void withdrawOthers(String project, String user) {
        strangers(assignments(project), user).forEach(stranger -> withdraw(project, stranger));
    }

    /// A role that somebody plays on a project: `kind` is `user` or `group`.
    record Assignment(String kind, String who, String role) {}

    /// Who plays which role on a project.
    List<Assignment> assignments(String project) {
        Call call = Call.get("/v3/role_assignments?scope.project.id={project}", project);
        return Json.list(cloud.succeed(Service.IDENTITY, call).json(), "role_assignments").stream()
                .map(KeystoneRoles::assignment)
                .toList();
    }

    /// Who plays the administrator in a tenant's project though it is neither us nor the tenant's user.
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
            // of two that differ in case only, the usual one
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
