package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.view.Output;
import tools.jackson.databind.JsonNode;

/// Sends instructions to operations.
final class Steering {
    private final Session session;

    Steering(Session session) {
        this.session = session;
    }

    /// Sends an instruction; the operation receives it a moment later, on the node where it runs.
    int send(String operation, String instruction) {
        Output output = session.output();
        JsonNode answer = session.server()
                .post(SantokuServer.path("operations", operation, instruction), Json.object())
                .body();
        if (output.structured()) {
            output.document(answer);
            return ExitCode.OK;
        }
        output.line("operation/" + operation + ": instruction sent: " + instruction);
        String slice = answer.path("slice").asString("");
        if (!slice.isEmpty()) {
            output.hint("follow it with 'santoku slice watch " + slice + "'");
        }
        return ExitCode.OK;
    }
}
