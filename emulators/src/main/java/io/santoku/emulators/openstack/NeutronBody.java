package io.santoku.emulators.openstack;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A client's document about a resource, checked as Neutron checks attributes.
record NeutronBody(JsonNode fields) {

    /// The object under `kind` in the body of a call, which may have no other fields than `known`.
    static NeutronBody of(Call call, String kind, Set<String> known) {
        JsonNode fields = call.body().path(kind);
        if (!fields.isObject()) {
            throw Refusal.badRequest("Unable to find '" + kind + "' in request body");
        }
        fields.propertyNames().stream()
                .filter(field -> !known.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw Refusal.badRequest("Unrecognized attribute(s) '" + field + "'");
                });
        return new NeutronBody(fields);
    }

    /// The project of the new resource: the caller's, unless an administrator names another.
    String project(Call call) {
        String own = call.access().projectId().orElse("");
        Optional<String> project = text("project_id").or(() -> text("tenant_id"));
        text("tenant_id")
                .filter(tenant -> !tenant.equals(project.orElse(tenant)))
                .ifPresent(_ -> {
                    throw Refusal.badRequest("'project_id' and 'tenant_id' do not match");
                });
        if (!call.access().isAdmin() && !project.orElse(own).equals(own)) {
            throw Refusal.badRequest("Specifying 'project_id' or 'tenant_id' other than the authenticated project in"
                    + " request requires admin privileges");
        }
        return project.orElse(own);
    }

    Optional<String> text(String field) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw invalid(field, value + " is not a valid string.");
        }
        if (value.stringValue().length() > 255) {
            throw invalid(field, "'" + value.stringValue() + "' exceeds maximum length of 255.");
        }
        return Optional.of(value.stringValue());
    }

    /// A text that is required.
    String required(String field) {
        return text(field)
                .orElseThrow(() -> Refusal.badRequest(
                        "Failed to parse request. Required attribute '" + field + "' not specified"));
    }

    /// One of the allowed values.
    String choice(String field, String given, Set<String> allowed) {
        if (!allowed.contains(given)) {
            throw invalid(
                    field,
                    "'" + given + "' is not in " + allowed.stream().sorted().toList() + ".");
        }
        return given;
    }

    static Refusal invalid(String field, String reason) {
        return Refusal.badRequest("Invalid input for " + field + ". Reason: " + reason);
    }
}
