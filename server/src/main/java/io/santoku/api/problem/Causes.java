package io.santoku.api.problem;

import java.util.stream.Stream;

/// Finds out why the server is temporarily unavailable, so that the problem names the right cause.
final class Causes {
    private Causes() {}

    static boolean isOutOfMemory(Throwable failure) {
        return chain(failure).anyMatch(OutOfMemoryError.class::isInstance);
    }

    static String ofUnavailability(Throwable failure) {
        if (isOutOfMemory(failure)) {
            return "The server is short of memory";
        }
        return chain(failure).anyMatch(Causes::isPoolEmpty)
                ? "The server is overloaded: no connection to the database was free in time"
                : "The database does not answer";
    }

    /// The exception of the connection pool; it has a cause when no connection could be made.
    private static boolean isPoolEmpty(Throwable failure) {
        return failure.getClass().getName().equals("java.sql.SQLTransientConnectionException")
                && failure.getCause() == null;
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
