package io.santoku.cli.view;

import io.santoku.cli.client.Problem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Describes a problem in plain words: title, reason, exact places, and what to do about it.
public final class ProblemText {
    private final List<Line> lines = new ArrayList<>();

    private ProblemText() {}

    public static List<Line> lines(Problem problem) {
        ProblemText text = new ProblemText();
        text.lines.add(Line.of("error: ", Tone.BAD).with(problem.title(), Tone.STRONG));
        problem.detail().lines().filter(line -> !line.isBlank()).forEach(line -> text.add(2, line));
        problem.body().path("violations").forEach(text::violation);
        problem.body().path("reasons").forEach(text::reason);
        text.fault(problem.body().path("fault"), problem.detail());
        text.named(problem.body(), "step");
        text.named(problem.body(), "incident");
        text.page(problem.body().path("type").asString(""));
        return text.lines;
    }

    private void add(int indent, String text) {
        lines.add(Line.of(text).indented(indent));
    }

    private void violation(JsonNode violation) {
        String pointer = violation.path("pointer").asString("");
        String place = pointer.isEmpty() ? "(whole document)" : pointer;
        lines.add(Line.of(place, Tone.STRONG)
                .with(": " + violation.path("message").asString(""))
                .indented(2));
    }

    private void reason(JsonNode reason) {
        if (!reason.isObject()) {
            add(2, reason.asString(""));
            return;
        }
        lines.add(Line.of(reason.path("networkService").asString("?"), Tone.STRONG)
                .with(" at " + reason.path("location").asString("?") + " fits nowhere:")
                .indented(2));
        if (reason.path("vims").isEmpty()) {
            add(4, "no VIM is registered at this location");
        }
        reason.path("vims").forEach(vim -> add(4, vim.path("vim").asString("?") + ": " + joined(vim.path("reasons"))));
    }

    private void fault(JsonNode fault, String saidAlready) {
        if (fault.isObject()) {
            add(2, "fault: " + Faults.describe(fault, saidAlready));
        }
    }

    private void named(JsonNode body, String name) {
        String value = body.path(name).asString("");
        if (!value.isEmpty()) {
            add(2, name + ": " + value);
        }
    }

    private void page(String type) {
        if (!type.isEmpty() && !type.equals("about:blank")) {
            lines.add(Line.of("see " + type + " on the server", Tone.QUIET).indented(2));
        }
    }

    static String joined(JsonNode texts) {
        return String.join(
                "; ", texts.valueStream().map(text -> text.asString("")).toList());
    }
}
