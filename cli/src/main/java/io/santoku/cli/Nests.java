package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.Problem;
import io.santoku.cli.client.SantokuServer;
import io.santoku.cli.document.Document;
import io.santoku.cli.view.DesignText;
import io.santoku.cli.view.Output;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends NESTs to the server, to validate, plan or order them.
final class Nests {
    private final SantokuServer server;
    private final Output output;

    Nests(Session session) {
        this.server = session.server();
        this.output = session.output();
    }

    JsonNode plan(Document nest) {
        return server.post(SantokuServer.path("plans"), body(nest)).body();
    }

    /// Orders a slice and returns it; it is not Running yet.
    JsonNode order(Document nest) {
        return order(nest, new ConductOptions());
    }

    /// The same, with policies for the slice.
    JsonNode order(Document nest, ConductOptions conduct) {
        return server.post(SantokuServer.path("slices") + SantokuServer.query(conduct.said()), body(nest))
                .body();
    }

    int validate(Document nest) {
        JsonNode verdict =
                server.post(SantokuServer.path("nests", "validate"), body(nest)).body();
        boolean valid = verdict.path("valid").asBoolean(false);
        if (output.structured()) {
            output.document(verdict);
        } else if (valid) {
            understood(verdict);
        } else {
            output.problem(new Problem(200, invalid(verdict)));
        }
        return valid ? ExitCode.OK : ExitCode.REFUSED;
    }

    private void understood(JsonNode verdict) {
        if (verdict.path("slice").isObject()) {
            output.lines(DesignText.lines(verdict, output.width()));
        } else {
            output.line("valid");
        }
        new Listing(output).warnings(verdict.path("slice"));
        verdict.path("reasons").forEach(reason -> output.warning("it could not be placed now: " + reason.asString("")));
    }

    private static ObjectNode invalid(JsonNode verdict) {
        ObjectNode problem = Json.object().put("title", "The NEST is not valid");
        problem.set("violations", verdict.path("violations"));
        return problem;
    }

    /// `kind` is our addition, for `apply`; a NEST has no such attribute.
    private static JsonNode body(Document nest) {
        return nest.content().deepCopy().without("kind");
    }
}
