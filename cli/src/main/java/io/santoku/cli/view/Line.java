package io.santoku.cli.view;

import java.util.ArrayList;
import java.util.List;

/// One line of output in pieces of different tone; what the server sent can neither break the line nor steer the
/// terminal.
public record Line(List<Piece> pieces) {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /// Some text of one tone.
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

    /// The line without colour, whatever its width.
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
