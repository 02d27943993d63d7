package io.santoku.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One line of output that consists of pieces in different tones; control characters from the server can neither break
/// the line nor control the terminal.
public record Line(List<Piece> pieces) {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /// A text in one tone.
    public record Piece(String text, Tone tone) {
        public Piece {
            text = harmless(text);
        }

        private static String harmless(String text) {
            return text.chars().anyMatch(Character::isISOControl) ? text.replaceAll("\\p{Cntrl}+", " ") : text;
        }
    }

    public Line {
        pieces = List.copyOf(pieces);
    }

    public static Line of(String text) {
        return of(text, Tone.PLAIN);
    }

    public static Line of(String text, Tone tone) {
        return new Line(List.of(new Piece(text, tone)));
    }

    public Line with(String text, Tone tone) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(new Piece(text, tone));
        return new Line(more);
    }

    public Line with(String text) {
        return with(text, Tone.PLAIN);
    }

    public Line indented(int columns) {
        List<Piece> more = new ArrayList<>(pieces);
        more.addFirst(new Piece(" ".repeat(columns), Tone.PLAIN));
        return new Line(more);
    }

    /// Wraps the line to the width, between words; all lines but the first are indented by `indent` columns.
    public List<Line> wrapped(int width, int indent) {
        String whole = whole();
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < whole.length() || lines.isEmpty()) {
            boolean isFirst = lines.isEmpty();
            int to = Text.breakAfter(whole, from, isFirst ? width : width - indent, isFirst ? indent : from);
            lines.add(isFirst ? part(from, to) : part(from, to).indented(indent));
            from = Text.skipSpaces(whole, to);
        }
        return lines;
    }

    private Line part(int from, int to) {
        List<Piece> parts = new ArrayList<>();
        int begin = 0;
        for (Piece piece : pieces) {
            int end = begin + piece.text().length();
            if (begin < to && end > from) {
                String text = piece.text().substring(Math.max(from, begin) - begin, Math.min(to, end) - begin);
                parts.add(new Piece(text, piece.tone()));
            }
            begin = end;
        }
        return new Line(parts);
    }

    private String whole() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /// The line without colour, at its full width.
    public String text() {
        return render(false, NO_LIMIT);
    }

    /// The line cut to the width, with an ellipsis where something was cut.
    public String render(boolean colour, int width) {
        StringBuilder line = new StringBuilder();
        int left = width;
        for (Piece piece : pieces) {
            String fitting = Text.cut(piece.text(), left);
            line.append(colour ? piece.tone().paint(fitting) : fitting);
            left -= Text.width(fitting);
            if (Text.width(piece.text()) > Text.width(fitting) || fitting.endsWith("…")) {
                return line.toString();
            }
        }
        return line.toString().stripTrailing();
    }
}
