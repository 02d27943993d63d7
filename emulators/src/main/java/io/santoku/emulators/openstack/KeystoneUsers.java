package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import java.util.Map;
import java.util.Set;

/// Keystone's users; changing the password or disabling the user ends all tokens of that user.
final class KeystoneUsers {
    private static final int LONGEST_NAME = 255;
    private static final Set<String> ELSEWHERE = Set.of("id", "name", "password", "enabled", "domain_id", "links");

    private KeystoneUsers() {}

    static void routes(Service keystone) {
        keystone.on("POST", "/v3/users", KeystoneUsers::create)
                .on("GET", "/v3/users", KeystoneUsers::list)
                .on("GET", "/v3/users/{user}", KeystoneUsers::read)
                .on("PATCH", "/v3/users/{user}", KeystoneUsers::update)
                .on("DELETE", "/v3/users/{user}", KeystoneUsers::delete)
                .on("POST", "/v3/users/{user}/password", KeystoneUsers::changeOwnPassword)
                .on("GET", "/v3/users/{user}/projects", KeystoneUsers::projects);
    }

    static User find(Call call, String id) {
        return call.cloud()
                .identity()
                .users()
                .find(id)
                .orElseThrow(() -> Refusal.notFound("Could not find user: " + id + "."));
    }

    private static Reply create(Call call) {
        call.requireAdmin("identity:create_user");
        KeystoneBody given = KeystoneBody.of(call, "user");
        given.checkDomain();
        var user = new User(
                Ids.hex(),
                given.newName(LONGEST_NAME),
                given.optionalText("password").orElse(""),
                given.enabled().orElse(true),
                given.attributes(Map.of(), ELSEWHERE));
        if (!call.cloud().identity().users().add(user)) {
            throw nameTaken(user);
        }
        return Reply.json(201, Map.of("user", describe(call, user)));
    }

    private static Reply list(Call call) {
        call.requireAdmin("identity:list_users");
        var users = call.cloud().identity().users();
        var candidates = call.query("name")
                .map(name -> users.named(name).stream().toList())
                .orElseGet(users::all);
        return KeystoneLists.reply(
                call,
                "users",
                candidates.stream()
                        .filter(user -> KeystoneLists.admitsName(call, user.name()))
                        .filter(user -> KeystoneLists.admitsEnabled(call, user.enabled()))
                        .filter(_ -> KeystoneLists.admits(call, "domain_id", KeystoneDomains.ID))
                        .map(user -> describe(call, user))
                        .toList());
    }

    private static Reply read(Call call) {
        requireAdminOrSelf(call, "identity:get_user");
        return Reply.json(200, Map.of("user", describe(call, find(call, call.path("user")))));
    }

    private static Reply update(Call call) {
        call.requireAdmin("identity:update_user");
        User old = find(call, call.path("user"));
        KeystoneBody given = KeystoneBody.of(call, "user");
        var wanted = new User(
                old.id(),
                given.name(LONGEST_NAME).orElse(old.name()),
                given.optionalText("password").orElse(old.password()),
                given.enabled().orElse(old.enabled()),
                given.attributes(old.attributes(), ELSEWHERE));
        User changed =
                call.cloud().identity().users().change(old.id(), _ -> wanted).orElseThrow(() -> nameTaken(wanted));
        if (given.fields().has("password") || !changed.enabled()) {
            call.cloud().tokens().revokeAll(changed.id());
        }
        return Reply.json(200, Map.of("user", describe(call, changed)));
    }

    private static Reply delete(Call call) {
        call.requireAdmin("identity:delete_user");
        User user = find(call, call.path("user"));
        call.cloud().identity().removeUser(user.id());
        return Reply.empty(204);
    }

    private static Reply changeOwnPassword(Call call) {
        User user = find(call, call.path("user"));
        KeystoneBody given = KeystoneBody.of(call, "user");
        if (!given.optionalText("original_password").orElse("").equals(user.password())) {
            throw Refusal.unauthorized();
        }
        String password = given.optionalText("password")
                .orElseThrow(() -> Refusal.badRequest("'password' is a required property"));
        call.cloud()
                .identity()
                .users()
                .change(user.id(), old -> new User(old.id(), old.name(), password, old.enabled(), old.attributes()));
        call.cloud().tokens().revokeAll(user.id());
        return Reply.empty(204);
    }

    private static Reply projects(Call call) {
        requireAdminOrSelf(call, "identity:list_user_projects");
        User user = find(call, call.path("user"));
        return KeystoneLists.reply(
                call,
                "projects",
                call.cloud().identity().projects().all().stream()
                        .filter(project -> !call.cloud()
                                .identity()
                                .rolesOf(user.id(), project.id())
                                .isEmpty())
                        .map(project -> KeystoneProjects.describe(call, project))
                        .toList());
    }

    private static void requireAdminOrSelf(Call call, String rule) {
        if (!call.access().user().id().equals(call.path("user"))) {
            call.requireAdmin(rule);
        }
    }

    private static Map<String, Object> describe(Call call, User user) {
        Map<String, Object> body = Ordered.of("id", user.id())
                .and("name", user.name())
                .and("domain_id", KeystoneDomains.ID)
                .and("enabled", user.enabled())
                .and("password_expires_at", null)
                .and("options", Map.of())
                .asMap();
        body.putAll(user.attributes());
        body.put("links", Map.of("self", call.at(Catalogue.IDENTITY + "/v3/users/" + user.id())));
        return body;
    }

    private static Refusal nameTaken(User refused) {
        return Refusal.conflict(
                "Conflict",
                "Conflict occurred attempting to store user - Duplicate entry found with name " + refused.name()
                        + " at domain ID " + KeystoneDomains.ID + ".");
    }
}
