package io.santoku.cli.client;

import tools.jackson.databind.JsonNode;

/// What the server answered to a call that it accepted.
public record Answer(int status, JsonNode body) {
    /// Whether the call made something that was not there before.
    public boolean created() {
        return status == 201;
    }

    /// The bare words of an answer that is no document.
    public String text() {
        return body.asString("");
    }
}
