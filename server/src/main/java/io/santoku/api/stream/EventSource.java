package io.santoku.api.stream;

import java.time.Duration;
import java.util.Optional;

/// The events that one reader receives, as the text of server-sent events.
public interface EventSource extends AutoCloseable {
    /// A part of a stream; `isLast` when no further events will come.
    record Part(String text, boolean isLast) {}

    /// The whole stream, when all its events are known already.
    default Optional<String> whole() {
        return Optional.empty();
    }

    /// What a reader receives at first.
    default String opening() {
        return "";
    }

    /// Returns the events after those that were returned before: at once if there are any, else after at most `most`,
    /// perhaps none.
    Part next(Duration most) throws InterruptedException;

    /// What a reader receives after each period, so that it knows that the stream is alive.
    String signOfLife();

    /// The time between two signs of life.
    Duration period();

    /// Ends a wait for events, because the reader may have disconnected.
    default void wake() {}

    @Override
    default void close() {}
}
