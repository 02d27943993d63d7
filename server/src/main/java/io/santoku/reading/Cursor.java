package io.santoku.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A position in the feed of one database; clients receive it as text and may continue from it. `origin` identifies the
/// database, because the positions of another one mean nothing here.
public record Cursor(String origin, Position position) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})");

    /// Reads the text of a cursor; empty when it is none.
    public static Optional<Cursor> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Cursor(
                        parts.group(1), new Position(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)))))
                : Optional.empty();
    }

    Cursor at(Position other) {
        return new Cursor(origin, other);
    }

    @Override
    public String toString() {
        return "%s-%d-%d".formatted(origin, position.transaction(), position.number());
    }
}
