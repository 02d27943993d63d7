package io.santoku.cli.view;

import java.time.Duration;
import java.util.Locale;

/// Widths, cutting and figures as people read them.
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

    /// The text filled with spaces to the width.
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /// A length of time: `0.31 s`, `12.3 s`, `2 min 5 s`.
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
