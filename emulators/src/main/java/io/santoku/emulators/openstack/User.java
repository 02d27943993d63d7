package io.santoku.emulators.openstack;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A Keystone user; `attributes` are the other fields of the client's document, returned as they were received.
record User(String id, String name, String password, boolean enabled, Map<String, Object> attributes) implements Named {

    /// The project of a token without a scope.
    Optional<String> defaultProject() {
        return attributes.get("default_project_id") instanceof JsonNode id ? id.stringValueOpt() : Optional.empty();
    }

    @Override
    public String toString() {
        return "User[" + name + "]";
    }
}
