package io.santoku.cli.page;

import io.santoku.cli.view.Facts;
import io.santoku.cli.view.Fields;
import io.santoku.cli.view.Format;
import io.santoku.cli.view.Line;
import io.santoku.cli.view.Moments;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.Table;
import io.santoku.cli.view.Tone;
import java.util.ArrayList;
import java.util.List;

/// A page about one object: its title, its problems, its facts and tables, and at the end the members without a place
/// of their own.
final class Page {
    private static final int HANGING = 4;

    private final Output output;
    private final List<Line> lines = new ArrayList<>();

    Page(Output output) {
        this.output = output;
    }

    /// The name and the state of the object.
    void title(String what, String state, Tone tone) {
        Line title = Line.of(what, Tone.STRONG);
        say(state.isEmpty() ? title : title.with(": ").with(state, tone));
    }

    /// Adds a line in full, wrapped if it is too long.
    void say(Line line) {
        lines.addAll(line.wrapped(output.width(), HANGING));
    }

    void warn(String kind, String text) {
        say(Line.of(kind + ": ", Tone.WARNING).with(text));
    }

    void bad(String kind, String text) {
        say(Line.of(kind + ": ", Tone.BAD).with(text));
    }

    /// Adds an empty line, unless the last one is empty.
    void gap() {
        if (!lines.isEmpty() && !lines.getLast().text().isEmpty()) {
            lines.add(Line.of(""));
        }
    }

    void facts(String heading, Facts facts) {
        if (!facts.isEmpty()) {
            heading(heading);
            lines.addAll(facts.lines(output.width()));
        }
    }

    void table(String heading, List<Members> objects, Cells cells) {
        table(heading, cells.table(objects));
    }

    void table(String heading, Table table) {
        if (!table.rows().isEmpty() && !table.header().isEmpty()) {
            heading(heading);
            lines.addAll(table.lines(output.width()));
            lines.add(Line.of(""));
        }
    }

    private void heading(String heading) {
        gap();
        if (!heading.isEmpty()) {
            lines.add(Line.of(heading, Tone.STRONG));
        }
    }

    String local(String moment) {
        return Moments.local(moment, output.zone());
    }

    /// Whether the format `wide` was requested, which shows everything that a table can have.
    boolean wide() {
        return output.format() == Format.WIDE;
    }

    /// Ends the page: shows the members that were not taken, and names those that only the document shows.
    void rest(Members all) {
        facts("Other", Fields.of(all.rest()));
        gap();
        if (all.leftToDocument().isEmpty()) {
            lines.removeLast();
        } else {
            say(Line.of("only with -o json or yaml: " + String.join(", ", all.leftToDocument()), Tone.QUIET));
        }
        output.lines(lines);
    }
}
