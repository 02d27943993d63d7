package io.santoku.cli;

import io.santoku.cli.view.Output;
import io.santoku.cli.watch.Watch;
import tools.jackson.databind.JsonNode;

/// Follows an operation of a slice, and reports its outcome.
final class Follower {
    private final Session session;
    private final boolean plain;

    /// `plain` prints a line per event, also on a terminal.
    Follower(Session session, boolean plain) {
        this.session = session;
        this.plain = plain;
    }

    int follow(JsonNode slice) {
        String operation = slice.path("operation").path("id").asString("");
        return follow(slice, operation);
    }

    int follow(JsonNode slice, String operation) {
        Output output = session.output();
        String name = slice.path("name").asString("slice");
        if (operation.isEmpty()) {
            output.message("nothing is being done to " + name);
            return ExitCode.OK;
        }
        JsonNode ended = Watch.on(session.server(), output, plain)
                .follow(name, slice.path("id").asString(""), operation);
        return new Conclusion(output).of(ended.path("kind").asString("order") + " of " + name, ended);
    }
}
