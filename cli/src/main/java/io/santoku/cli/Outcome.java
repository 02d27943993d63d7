package io.santoku.cli;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.Refused;
import io.santoku.cli.view.Output;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The result for one item of a command that handles several.
record Outcome(String item, String result, int exitCode) {
    static Outcome done(String item, String result) {
        return new Outcome(item, result, ExitCode.OK);
    }

    /// Prints the refusal and its reason at once.
    static Outcome refused(String item, Refused refused, Output output) {
        output.message(item + ":");
        output.problem(refused.problem());
        Hints.forProblem(refused.problem()).ifPresent(output::hint);
        return new Outcome(item, refused.problem().title(), Failures.exitCode(refused));
    }

    /// Prints the result of one item at once, unless a document is wanted, so that users see progress when items are
    /// slow.
    void announce(Output output) {
        if (!output.structured()) {
            output.line(item + " " + result);
        }
    }

    /// Prints the results as one document in structured formats; returns the exit code of the first item that failed.
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
