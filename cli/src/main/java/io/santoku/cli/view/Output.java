package io.santoku.cli.view;

import io.santoku.cli.client.Json;
import io.santoku.cli.client.Problem;
import io.santoku.cli.document.Yaml;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Prints data to standard output, messages and hints to standard error.
public record Output(PrintWriter out, PrintWriter err, Format format, Terminal terminal, ZoneId zone) {
    public boolean structured() {
        return format == Format.JSON || format == Format.YAML;
    }

    /// Prints the objects under the headers of their columns; the headers also when there are no objects.
    public void table(List<JsonNode> objects, Columns columns) {
        lines(columns.table(objects, format == Format.WIDE, zone).lines(width()));
    }

    /// Prints the document itself, as JSON or YAML.
    public void document(JsonNode node) {
        if (format == Format.YAML) {
            print(Yaml.dump(Json.toPlain(node)).stripTrailing());
        } else {
            print(Json.pretty(node));
        }
    }

    /// Prints one of a series of documents: a line of JSON, or a separate YAML document.
    public void streamed(JsonNode node) {
        print(format == Format.YAML ? "---\n" + Yaml.dump(Json.toPlain(node)).stripTrailing() : Json.compact(node));
    }

    /// Prints formatted text as it is.
    public void print(String text) {
        out.println(text);
        out.flush();
    }

    /// Prints lines cut to the width of the terminal, so that columns stay aligned.
    public void lines(List<Line> lines) {
        int width = width();
        lines.forEach(line -> out.println(line.render(terminal.colour(), width)));
        out.flush();
    }

    public void line(String text) {
        print(Line.of(text).render(false, Integer.MAX_VALUE));
    }

    public int width() {
        return terminal.size().columns();
    }

    public void message(String text) {
        message(Line.of(text));
    }

    public void warning(String text) {
        message(Line.of("warning: ", Tone.WARNING).with(text));
    }

    public void error(String text) {
        message(Line.of("error: ", Tone.BAD).with(text));
    }

    public void hint(String text) {
        message(Line.of("hint: ", Tone.BUSY).with(text));
    }

    public void problem(Problem problem) {
        ProblemText.lines(problem).forEach(this::message);
        err.flush();
    }

    /// Prints a message, which is never cut: a failure must be readable in full.
    public void message(Line line) {
        err.println(line.render(terminal.colour(), Integer.MAX_VALUE));
        err.flush();
    }
}
