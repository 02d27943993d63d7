package io.santoku.cli.client;

import tools.jackson.databind.JsonNode;

/// The server's answer to a call that it accepted.
public record Answer(int status, JsonNode body) {
    /// Whether the call created a new item.
    public boolean created() {
        return status == 201;
    }

    /// The text of an answer that is not a document.
    public String text() {
        return body.asString("");
    }
}
