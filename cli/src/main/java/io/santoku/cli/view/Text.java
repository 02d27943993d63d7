package io.santoku.cli.view;

import java.time.Duration;
import java.util.Locale;

/// Measures, cuts and pads texts, and formats figures for people.
public final class Text {
    private Text() {}

    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /// The text cut to the width, with an ellipsis in its last column.
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        return width <= 0 ? "" : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    /// The position at which to break a text, starting at `from`, so that the part before it fits the width: between
    /// two words if possible, but not before `least`.
    static int breakAfter(String text, int from, int width, int least) {
        int room = Math.max(1, width);
        if (text.codePointCount(from, text.length()) <= room) {
            return text.length();
        }
        int end = text.offsetByCodePoints(from, room);
        int space = text.lastIndexOf(' ', end);
        return space > Math.max(least, skipSpaces(text, from)) ? space : end;
    }

    static int skipSpaces(String text, int from) {
        int index = from;
        while (index < text.length() && text.charAt(index) == ' ') {
            index++;
        }
        return index;
    }

    /// The text padded with spaces to the width.
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /// A duration: `0.31 s`, `12.3 s`, `2 min 5 s`.
    public static String seconds(double seconds) {
        if (seconds >= 60) {
            long whole = Math.round(seconds);
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds);
    }

    public static String seconds(Duration duration) {
        return seconds(duration.toMillis() / 1000.0);
    }

    /// A count with its noun: `1 step`, `3 steps`.
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
