package io.santoku.bench.chaos;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Tells when operations have ended, with one question for all who wait.
final class Ends {
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Database database;
    private final Pace pace;
    private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();

    Ends(Database database, Pace pace) {
        this.database = database;
        this.pace = pace;
    }

    /// Blocks until the operation has ended; its state, or `unknown` when the bench is over first.
    String await(String operation) {
        var end = awaited.computeIfAbsent(operation, _ -> new CompletableFuture<>());
        return end.join();
    }

    /// Looks until the bench is over.
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
            Thread.onSpinWait(); // it is away, on purpose or not: the next look tells
        }
    }

    private void end(String operation, String state) {
        var end = awaited.remove(operation);
        if (end != null) {
            end.complete(state);
        }
    }
}
