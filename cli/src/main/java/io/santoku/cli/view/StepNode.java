package io.santoku.cli.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A step of a plan or timeline; its progress is in the step itself, or in the member `progress`.
record StepNode(JsonNode node, JsonNode progress) {
    static StepNode of(JsonNode node) {
        JsonNode progress = node.path("progress");
        return new StepNode(node, progress.isObject() ? progress : node);
    }

    String id() {
        return node.path("id").asString("?");
    }

    boolean critical() {
        return node.path("onCriticalPath").asBoolean(false);
    }

    boolean optional() {
        return node.path("optional").asBoolean(false);
    }

    String component() {
        return node.path("component").asString("");
    }

    double expectedSeconds() {
        return node.path("expectedSeconds").asDouble(0);
    }

    /// The reason for the step, in words; empty if the server does not give one.
    String reason() {
        return node.path("reason").asString("");
    }

    /// The API's word for the state; empty in a plan that was not ordered.
    String state() {
        return progress.path("state").asString("");
    }

    int attempts() {
        return progress.path("attempts").asInt(1);
    }

    double seconds() {
        return progress.path("seconds").asDouble(0);
    }

    @Nullable
    Instant started() {
        return instant("startedAt");
    }

    @Nullable
    Instant ended() {
        return instant("endedAt");
    }

    private @Nullable Instant instant(String name) {
        String text = progress.path(name).asString("");
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
