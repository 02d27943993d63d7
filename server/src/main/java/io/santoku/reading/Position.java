package io.santoku.reading;

import java.util.Comparator;

/// A place in the feed: the transaction that wrote an event, and the number of the event. Events are read in the order
/// of their positions.
public record Position(long transaction, long number) implements Comparable<Position> {
    /// The place before the first event.
    public static final Position START = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transaction).thenComparingLong(Position::number);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    boolean isBefore(Position other) {
        return compareTo(other) < 0;
    }
}
