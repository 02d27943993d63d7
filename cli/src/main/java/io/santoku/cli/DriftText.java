package io.santoku.cli;

import tools.jackson.databind.JsonNode;

/// Formats a difference between a resource's wanted and actual state for people.
final class DriftText {
    private DriftText() {}

    static String line(JsonNode drift) {
        return "%s at %s: %s is %s, not %s"
                .formatted(
                        text(drift, "resource"),
                        text(drift, "component"),
                        text(drift, "what"),
                        text(drift, "seen"),
                        text(drift, "wanted"));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("?");
    }
}
