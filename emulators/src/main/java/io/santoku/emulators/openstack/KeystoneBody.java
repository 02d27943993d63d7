package io.santoku.emulators.openstack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A client's document about a project, user or role, checked as Keystone's JSON schemas check it.
record KeystoneBody(JsonNode fields) {

    /// The object under `kind` in the body of a call.
    static KeystoneBody of(Call call, String kind) {
        JsonNode fields = call.body().path(kind);
        if (!fields.isObject()) {
            throw Refusal.badRequest("'" + kind + "' is a required property");
        }
        return new KeystoneBody(fields);
    }

    /// The name of a new object.
    String newName(int longest) {
        return name(longest)
                .orElseThrow(() -> Refusal.badRequest("'name' is a required property\n\nFailed validating 'required'"
                        + " in schema:\n    {'required': ['name']}\n\nOn instance:\n    {}"));
    }

    /// The name, if one is given, of at most `longest` characters that are not all blank.
    Optional<String> name(int longest) {
        if (!fields.has("name")) {
            return Optional.empty();
        }
        String name = text("name");
        check(!name.isEmpty(), "name", "is too short", "minLength");
        check(name.length() <= longest, "name", "is too long", "maxLength");
        check(!name.isBlank(), "name", "does not match '[\\\\S]+'", "pattern");
        return Optional.of(name);
    }

    Optional<String> optionalText(String field) {
        return fields.path(field).isNull() || !fields.has(field) ? Optional.empty() : Optional.of(text(field));
    }

    Optional<Boolean> enabled() {
        JsonNode enabled = fields.path("enabled");
        check(enabled.isMissingNode() || enabled.isBoolean(), "enabled", "is not of type 'boolean'", "type");
        return enabled.asBooleanOpt();
    }

    /// Accepts the only domain; any other one is unknown.
    void checkDomain() {
        optionalText("domain_id")
                .filter(domain -> !domain.equals(KeystoneDomains.ID))
                .ifPresent(domain -> {
                    throw Refusal.notFound("Could not find domain: " + domain + ".");
                });
    }

    /// The earlier attributes merged with the fields of this body, without those that are stored elsewhere.
    Map<String, Object> attributes(Map<String, Object> before, Set<String> elsewhere) {
        var merged = new LinkedHashMap<>(before);
        fields.properties().stream()
                .filter(field -> !elsewhere.contains(field.getKey()))
                .forEach(field -> merged.put(field.getKey(), field.getValue()));
        return merged;
    }

    private String text(String field) {
        JsonNode value = fields.path(field);
        check(value.isString(), field, "is not of type 'string'", "type");
        return value.stringValue();
    }

    // Sic: the real message quotes the schema too and can be kilobytes long.
    private void check(boolean holds, String field, String complaint, String keyword) {
        if (!holds) {
            String value = fields.path(field).toString().replace('"', '\'');
            throw Refusal.badRequest("""
                Invalid input for field '%s': %s %s

                Failed validating '%s' in schema['properties']['%s']:
                    {'%s': ...}

                On instance['%s']:
                    %s\
                """.formatted(field, value, complaint, keyword, field, keyword, field, value));
        }
    }
}
