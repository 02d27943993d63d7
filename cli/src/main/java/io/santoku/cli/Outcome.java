package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.Refused;
import io.santoku.cli.view.Output;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What became of one item of a command that handles several.
record Outcome(String item, String result, int exitCode) {
    static Outcome done(String item, String result) {
        return new Outcome(item, result, ExitCode.OK);
    }

    /// Says at once what was refused and why.
    static Outcome refused(String item, Refused refused, Output output) {
        output.message(item + ":");
        output.problem(refused.problem());
        Hints.forProblem(refused.problem()).ifPresent(output::hint);
        return new Outcome(item, refused.problem().title(), Failures.exitCode(refused));
    }

    /// One item's result, at once in a table, so that slow items show.
    void announce(Output output) {
        if (!output.structured()) {
            output.line(item + " " + result);
        }
    }

    /// The results as one document where documents are wanted; answers the exit code of the first item that went wrong.
    static int report(List<Outcome> outcomes, Output output) {
        if (output.structured()) {
            output.document(document(outcomes));
        }
        return outcomes.stream()
                .mapToInt(Outcome::exitCode)
                .filter(code -> code != ExitCode.OK)
                .findFirst()
                .orElse(ExitCode.OK);
    }

    private static JsonNode document(List<Outcome> outcomes) {
        ObjectNode document = Json.object();
        ArrayNode items = document.putArray("items");
        outcomes.forEach(outcome -> items.addObject().put("item", outcome.item).put("result", outcome.result));
        return document;
    }
}
