package io.santoku.emulators.openstack;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A Keystone user; `attributes` are the rest of what a client wrote, given back as they came.
record User(String id, String name, String password, boolean enabled, Map<String, Object> attributes) implements Named {

    /// The project that a token without a scope is for.
    Optional<String> defaultProject() {
        return attributes.get("default_project_id") instanceof JsonNode id ? id.stringValueOpt() : Optional.empty();
    }

    @Override
    public String toString() {
        return "User[" + name + "]";
    }
}
