package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The role assignments of users on projects in Keystone.
final class KeystoneAssignments {
    private static final String GRANTS = "/v3/projects/{project}/users/{user}/roles";
    private static final String GRANT = GRANTS + "/{role}";

    private KeystoneAssignments() {}

    static void routes(Service keystone) {
        keystone.on("PUT", GRANT, KeystoneAssignments::grant)
                .on("HEAD", GRANT, KeystoneAssignments::check)
                .on("GET", GRANT, KeystoneAssignments::check)
                .on("DELETE", GRANT, KeystoneAssignments::revoke)
                .on("GET", GRANTS, KeystoneAssignments::grants)
                .on("GET", "/v3/role_assignments", KeystoneAssignments::list);
    }

    private static Reply grant(Call call) {
        call.requireAdmin("identity:create_grant");
        call.cloud().identity().assign(named(call));
        return Reply.empty(204);
    }

    private static Reply check(Call call) {
        call.requireAdmin("identity:check_grant");
        requireHeld(call, named(call));
        return Reply.empty(204);
    }

    private static Reply revoke(Call call) {
        call.requireAdmin("identity:revoke_grant");
        Assignment assignment = named(call);
        requireHeld(call, assignment);
        call.cloud().identity().unassign(assignment);
        call.cloud().tokens().revokeAll(assignment.userId(), assignment.projectId());
        return Reply.empty(204);
    }

    private static Reply grants(Call call) {
        call.requireAdmin("identity:list_grants");
        User user = KeystoneUsers.find(call, call.path("user"));
        Project project = KeystoneProjects.find(call, call.path("project"));
        return KeystoneLists.reply(
                call,
                "roles",
                call.cloud().identity().assignments(project.id()).stream()
                        .filter(assignment -> assignment.userId().equals(user.id()))
                        .flatMap(assignment -> call.cloud().identity().roles().find(assignment.roleId()).stream())
                        .map(role -> KeystoneRoles.describe(call, role))
                        .toList());
    }

    private static Reply list(Call call) {
        call.requireAdmin("identity:list_role_assignments");
        return KeystoneLists.reply(
                call,
                "role_assignments",
                candidates(call).stream()
                        .filter(assignment -> KeystoneLists.admits(call, "user.id", assignment.userId()))
                        .filter(assignment -> KeystoneLists.admits(call, "role.id", assignment.roleId()))
                        .map(assignment -> describe(call, assignment))
                        .toList());
    }

    private static List<Assignment> candidates(Call call) {
        Identity identity = call.cloud().identity();
        return call.query("scope.project.id")
                .map(project -> List.copyOf(identity.assignments(project)))
                .orElseGet(identity::assignments);
    }

    private static Assignment named(Call call) {
        Role role = KeystoneRoles.find(call, call.path("role"));
        User user = KeystoneUsers.find(call, call.path("user"));
        Project project = KeystoneProjects.find(call, call.path("project"));
        return new Assignment(user.id(), project.id(), role.id());
    }

    private static void requireHeld(Call call, Assignment assignment) {
        if (!call.cloud().identity().isAssigned(assignment)) {
            throw Refusal.notFound("Could not find role assignment with role: " + assignment.roleId()
                    + ", user or group: " + assignment.userId() + ", project, domain, or system: "
                    + assignment.projectId() + ".");
        }
    }

    private static Map<String, Object> describe(Call call, Assignment assignment) {
        Identity identity = call.cloud().identity();
        boolean names = call.query("include_names")
                .map(wanted -> !List.of("0", "false", "False").contains(wanted))
                .orElse(false);
        String link = call.at(Catalogue.IDENTITY + "/v3/projects/" + assignment.projectId() + "/users/"
                + assignment.userId() + "/roles/" + assignment.roleId());
        return Ordered.of("links", Map.of("assignment", link))
                .and("role", role(assignment, names ? identity.roles().find(assignment.roleId()) : Optional.empty()))
                .and(
                        "user",
                        owned(
                                assignment.userId(),
                                names ? identity.users().find(assignment.userId()) : Optional.empty()))
                .and(
                        "scope",
                        Map.of(
                                "project",
                                owned(
                                        assignment.projectId(),
                                        names ? identity.projects().find(assignment.projectId()) : Optional.empty())))
                .asMap();
    }

    private static Map<String, Object> role(Assignment assignment, Optional<Role> role) {
        Map<String, Object> body = Ordered.map("id", assignment.roleId());
        role.ifPresent(found -> body.put("name", found.name()));
        return body;
    }

    private static Map<String, Object> owned(String id, Optional<? extends Named> named) {
        Map<String, Object> body = Ordered.map("id", id);
        named.ifPresent(found -> {
            body.put("name", found.name());
            body.put("domain", KeystoneDomains.reference());
        });
        return body;
    }
}
