package io.santoku.cli;

import io.santoku.cli.client.Answer;
import io.santoku.cli.client.Refused;
import io.santoku.cli.katana.KatanaApi;
import io.santoku.cli.view.Output;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The result for each item of a bootstrap document; when one item fails, the server answers with an error, but still
/// registers all others.
record BootstrapReport(JsonNode things, int exitCode) {
    private static final List<String> COUNTS = List.of("registered", "unchanged", "failed");

    static BootstrapReport of(KatanaApi katana, JsonNode document) {
        try {
            Answer answer = katana.post(document, "bootstrap");
            return new BootstrapReport(answer.body(), ExitCode.OK);
        } catch (Refused refused) {
            JsonNode report = refused.problem().body();
            if (!COUNTS.stream().allMatch(report::has)) {
                throw refused;
            }
            return new BootstrapReport(report, ExitCode.REFUSED);
        }
    }

    int show(Output output) {
        if (output.structured()) {
            output.document(things);
        } else if (things.isObject()) {
            lines(output);
        } else {
            output.line(things.asString("")); // a predecessor answers with text only
        }
        return exitCode;
    }

    private void lines(Output output) {
        things.forEachEntry((noun, elements) -> {
            if (elements.isArray()) {
                elements.forEach(element -> show(noun, element, output));
            }
        });
        output.message(String.join(
                ", ",
                COUNTS.stream()
                        .map(word -> things.path(word).asString("0") + " " + word)
                        .toList()));
    }

    private static void show(String noun, JsonNode element, Output output) {
        String item = noun + "/" + element.path("id").asString("?");
        output.line(item + " " + element.path("status").asString("?"));
        String error = element.path("error").asString("");
        if (!error.isEmpty()) {
            output.error(item + ": " + error);
        }
    }
}
