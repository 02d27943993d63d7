package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.Map;
import java.util.Set;

/// Keystone's roles.
final class KeystoneRoles {
    private static final int LONGEST_NAME = 255;

    private KeystoneRoles() {}

    static void routes(Service keystone) {
        keystone.on("POST", "/v3/roles", KeystoneRoles::create)
                .on("GET", "/v3/roles", KeystoneRoles::list)
                .on("GET", "/v3/roles/{role}", KeystoneRoles::read)
                .on("DELETE", "/v3/roles/{role}", KeystoneRoles::delete);
    }

    static Role find(Call call, String id) {
        return call.cloud()
                .identity()
                .roles()
                .find(id)
                .orElseThrow(() -> Refusal.notFound("Could not find role: " + id + "."));
    }

    static Map<String, Object> describe(Call call, Role role) {
        return Ordered.of("id", role.id())
                .and("name", role.name())
                .and("domain_id", null)
                .and("description", null)
                .and("options", Map.of())
                .and("links", Map.of("self", call.at(Catalogue.IDENTITY + "/v3/roles/" + role.id())))
                .asMap();
    }

    private static Reply create(Call call) {
        call.requireAdmin("identity:create_role");
        var role = new Role(Ids.hex(), KeystoneBody.of(call, "role").newName(LONGEST_NAME));
        if (!call.cloud().identity().roles().add(role)) {
            throw Refusal.conflict(
                    "Conflict",
                    "Conflict occurred attempting to store role - Duplicate entry found with name " + role.name()
                            + ".");
        }
        return Reply.json(201, Map.of("role", describe(call, role)));
    }

    private static Reply list(Call call) {
        call.requireAdmin("identity:list_roles");
        return KeystoneLists.reply(
                call,
                "roles",
                call.cloud().identity().roles().all().stream()
                        .filter(role -> KeystoneLists.admitsName(call, role.name()))
                        .map(role -> describe(call, role))
                        .toList());
    }

    private static Reply read(Call call) {
        call.requireAdmin("identity:get_role");
        return Reply.json(200, Map.of("role", describe(call, find(call, call.path("role")))));
    }

    private static Reply delete(Call call) {
        call.requireAdmin("identity:delete_role");
        Role role = find(call, call.path("role"));
        Identity identity = call.cloud().identity();
        Set.copyOf(identity.assignments()).stream()
                .filter(assignment -> assignment.roleId().equals(role.id()))
                .forEach(identity::unassign);
        identity.roles().remove(role.id());
        return Reply.empty(204);
    }
}
