package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.openstack.TokenCheck.Access;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One request whose token was accepted, with the data that a service needs to answer it.
record Call(Request request, EmulatedCloud cloud, Access access, Dialect dialect, int minor) {

    String path(String name) {
        return request.pathValue(name);
    }

    Optional<String> query(String name) {
        return request.queryValue(name);
    }

    JsonNode body() {
        return Json.tree(request.body());
    }

    void requireAdmin(String rule) {
        if (!access.isAdmin()) {
            throw dialect.denied(rule);
        }
    }

    /// Checks an action that a tenant may take in its own project.
    void requireAdminOrProject(String projectId, String rule) {
        if (!access.isFor(projectId)) {
            requireAdmin(rule);
        }
    }

    /// The address of a path of this cloud.
    String at(String path) {
        return cloud.catalogue().at(path);
    }

    /// The address that was called, without its query.
    String self() {
        return at(request.path());
    }
}
