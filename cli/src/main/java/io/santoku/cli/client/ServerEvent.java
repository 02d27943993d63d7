package io.santoku.cli.client;

import tools.jackson.databind.JsonNode;

/// One server-sent event; a broken stream resumes after its id.
public record ServerEvent(String id, String name, JsonNode data) {
    /// Whether the event announces that no more will come.
    boolean isEnd() {
        return name.equals("end");
    }

    boolean endsTheOperation() {
        return data.path("event").asString("").equals("operation-ended");
    }
}
