package io.santoku.cli.watch;

import io.santoku.cli.client.ServerEvent;
import io.santoku.cli.view.Faults;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// Describes an event in the words that the tree and the plain lines use.
record Happening(JsonNode data) {
    static Happening of(ServerEvent event) {
        return new Happening(event.data());
    }

    String event() {
        return data.path("event").asString("");
    }

    String step() {
        return data.path("step").asString("");
    }

    String phase() {
        return data.path("phase").asString("");
    }

    String detail() {
        return data.path("detail").asString("");
    }

    Instant at() {
        String at = data.path("at").asString("");
        return at.isEmpty() ? Instant.EPOCH : Instant.parse(at);
    }

    /// `attempt 2`, from the second attempt on.
    String tries() {
        int attempt = data.path("attempt").asInt(1);
        return attempt > 1 ? "attempt " + attempt : "";
    }

    /// The fault if there is one, otherwise the detail.
    String reason() {
        JsonNode fault = data.path("fault");
        return fault.isObject() ? Faults.describe(fault) : detail();
    }

    String triesAndReason() {
        return joined(", ", tries(), reason());
    }

    private static String joined(String between, String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + between + other;
    }
}
