package io.santoku.bench.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Reports the ends of operations, with one query for all waiting clients.
final class Ends {
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Database database;
    private final Pace pace;
    private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();

    Ends(Database database, Pace pace) {
        this.database = database;
        this.pace = pace;
    }

    /// Blocks until the operation has ended and returns its state, or `unknown` when the bench is over first.
    String await(String operation) {
        var end = awaited.computeIfAbsent(operation, _ -> new CompletableFuture<>());
        return end.join();
    }

    /// Queries until the bench is over.
    void watch() {
        while (pace.rest(LOOK)) {
            look();
        }
        awaited.values().forEach(end -> end.complete("unknown"));
    }

    private void look() {
        Set<String> open = Set.copyOf(awaited.keySet());
        if (open.isEmpty()) {
            return;
        }
        try {
            database.rows(
                            "SELECT id, state FROM operation WHERE ended_at IS NOT NULL AND id = ANY (?)",
                            row -> Map.entry(row.getString(1), row.getString(2)),
                            (Object) open.toArray(String[]::new))
                    .forEach(ended -> end(ended.getKey(), ended.getValue()));
        } catch (IllegalStateException _) {
            Thread.onSpinWait(); // the database is down, on purpose or not: the next query finds out
        }
    }

    private void end(String operation, String state) {
        var end = awaited.remove(operation);
        if (end != null) {
            end.complete(state);
        }
    }
}
