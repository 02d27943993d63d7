package io.santoku.emulators.openstack;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Nova's checks of a client's input, and its error messages.
final class NovaInput {
    private NovaInput() {}

    static Refusal refusal(String field, JsonNode value, String complaint) {
        return Refusal.badRequest(
                "Invalid input for field/attribute " + field + ". Value: " + plain(value) + ". " + complaint);
    }

    static Refusal unexpected(String field, JsonNode value, String key) {
        return refusal(field, value, "Additional properties are not allowed ('" + key + "' was unexpected)");
    }

    /// A limit, as a number or as text, at least -1.
    static int limit(String field, JsonNode value) {
        String text = value.isIntegralNumber() || value.isString() ? value.asString() : "";
        if (!text.matches("-?\\d+")) {
            throw refusal(field, value, plain(value) + " does not match '^-?[0-9]+$'");
        }
        long limit = text.length() > 11 ? Long.MAX_VALUE : Long.parseLong(text);
        if (limit < -1) {
            throw refusal(field, value, limit + " is less than the minimum of -1");
        }
        if (limit > Integer.MAX_VALUE) {
            throw refusal(field, value, text + " is greater than the maximum of 2147483647");
        }
        return (int) limit;
    }

    /// A text that is required.
    static String text(JsonNode parent, String field) {
        return Optional.of(parent.path(field))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> parent.has(field)
                        ? refusal(field, parent.path(field), plain(parent.path(field)) + " is not of type 'string'")
                        : refusal("server", parent, "'" + field + "' is a required property"));
    }

    private static String plain(JsonNode value) {
        return value.toString().replace('"', '\'');
    }
}
