package io.santoku.emulators.openstack;

import io.santoku.emulators.openstack.TokenCheck.Access;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the credentials and the scope of a login; every mismatch gives the same 401, so that nothing can be guessed.
final class Login {
    private final EmulatedCloud cloud;

    Login(EmulatedCloud cloud) {
        this.cloud = cloud;
    }

    /// A new token for the body of a login.
    Access token(JsonNode body) {
        JsonNode auth = required(body, "auth");
        JsonNode identity = required(auth, "identity");
        JsonNode methods = required(identity, "methods");
        return switch (methods.path(0).stringValue("")) {
            case "password" -> byPassword(required(identity, "password"), auth.path("scope"));
            case "token" -> byToken(required(identity, "token"), auth.path("scope"));
            default -> throw Refusal.unauthorized();
        };
    }

    private Access byPassword(JsonNode password, JsonNode scope) {
        JsonNode given = required(password, "user");
        User user = userMeant(given)
                .filter(User::enabled)
                .filter(found -> found.password().equals(given.path("password").stringValue("")))
                .orElseThrow(Refusal::unauthorized);
        return cloud.tokens().issue(user, scoped(user, scope), null);
    }

    private Access byToken(JsonNode token, JsonNode scope) {
        if (cloud.tokens().check(token.path("id").stringValue("")) instanceof Access access) {
            return cloud.tokens().issue(access.user(), scoped(access.user(), scope), access.token());
        }
        throw Refusal.unauthorized();
    }

    private Optional<User> userMeant(JsonNode user) {
        return user.has("id")
                ? cloud.identity().users().find(user.path("id").stringValue(""))
                : cloud.identity().users().named(nameIn(user));
    }

    private @Nullable Project scoped(User user, JsonNode scope) {
        if (scope.isMissingNode()) {
            return user.defaultProject().flatMap(id -> usable(user, id)).orElse(null);
        }
        if (scope.stringValue("").equals("unscoped") || scope.has("unscoped")) {
            return null;
        }
        return projectMeant(scope.path("project"))
                .flatMap(project -> usable(user, project.id()))
                .orElseThrow(Refusal::unauthorized);
    }

    private Optional<Project> projectMeant(JsonNode project) {
        if (project.has("id")) {
            return cloud.identity().projects().find(project.path("id").stringValue(""));
        }
        return project.isObject() ? cloud.identity().projects().named(nameIn(project)) : Optional.empty();
    }

    private Optional<Project> usable(User user, String projectId) {
        return cloud.identity()
                .projects()
                .find(projectId)
                .filter(Project::enabled)
                .filter(_ -> !cloud.identity().rolesOf(user.id(), projectId).isEmpty());
    }

    private static String nameIn(JsonNode named) {
        JsonNode domain = required(named, "domain");
        return KeystoneDomains.isMeant(domain) ? named.path("name").stringValue("") : "";
    }

    private static JsonNode required(JsonNode parent, String field) {
        if (!parent.has(field)) {
            throw Refusal.badRequest("'" + field + "' is a required property");
        }
        return parent.path(field);
    }
}
