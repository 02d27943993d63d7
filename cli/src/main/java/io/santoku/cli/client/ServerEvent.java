package io.santoku.cli.client;

import tools.jackson.databind.JsonNode;

/// One server-sent event; the id is what a broken stream is resumed after.
public record ServerEvent(String id, String name, JsonNode data) {
    /// The server's word that nothing more will come.
    boolean isEnd() {
        return name.equals("end");
    }

    boolean endsTheOperation() {
        return data.path("event").asString("").equals("operation-ended");
    }
}
