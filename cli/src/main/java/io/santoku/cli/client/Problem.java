package io.santoku.cli.client;

import tools.jackson.databind.JsonNode;

/// A refusal as the server describes it (RFC 9457), with its extensions.
public record Problem(int status, JsonNode body) {
    private static final int NOT_FOUND = 404;

    public String title() {
        return body.path("title").asString(body.path("error").asString("HTTP " + status));
    }

    public String detail() {
        return body.path("detail").asString(body.path("message").asString(""));
    }

    public boolean notFound() {
        return status == NOT_FOUND;
    }
}
