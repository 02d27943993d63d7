package io.santoku.cli.view;

import tools.jackson.databind.JsonNode;

/// Describes faults of external components in words.
public final class Faults {
    private Faults() {}

    /// A fault in one line: kind, component, call and detail, as far as they are known.
    public static String describe(JsonNode fault) {
        return describe(fault, "");
    }

    /// The same, without the detail if `saidAlready` contains it.
    static String describe(JsonNode fault, String saidAlready) {
        StringBuilder text = new StringBuilder(fault.path("kind").asString("unknown"));
        append(text, " at ", fault.path("component").asString(""));
        append(text, ", ", fault.path("call").asString(""));
        String detail = fault.path("detail").asString("");
        append(text, ": ", saidAlready.contains(detail) ? "" : detail);
        return text.toString();
    }

    private static void append(StringBuilder text, String before, String part) {
        if (!part.isEmpty()) {
            text.append(before).append(part);
        }
    }
}
