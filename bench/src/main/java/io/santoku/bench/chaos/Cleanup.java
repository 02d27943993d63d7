package io.santoku.bench.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// Ends a bench: waits until no operation is in progress, and deletes all remaining slices.
final class Cleanup {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String OPEN =
            "SELECT count(*) FROM operation WHERE ended_at IS NULL OR take_up_at IS NOT NULL";
    private static final int ROUNDS = 5;

    private final Client client;
    private final Database database;
    private final Ledger ledger;

    Cleanup(Client client, Database database, Ledger ledger) {
        this.client = client;
        this.database = database;
        this.ledger = ledger;
    }

    /// The operations that are still in progress when the time is up.
    List<String> rest() {
        Waits.until(PATIENCE, () -> database.number(OPEN) == 0);
        return database.rows(
                "SELECT kind, id, state FROM operation WHERE ended_at IS NULL",
                row -> "%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3)));
    }

    /// The operations that report resources left behind, which have not been removed since.
    List<String> listed() {
        return database.rows(
                "SELECT kind, id, left_behind FROM operation WHERE take_up_at IS NOT NULL",
                row -> "%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3)));
    }

    /// The slices, shared subnets, held resources and reservations that remain after all deletions.
    List<String> deleteAll() {
        for (int round = 0; round < ROUNDS && !slices().isEmpty(); round++) {
            deleteOnce(slices());
            rest();
        }
        return left();
    }

    List<String> slices() {
        return database.rows("SELECT id FROM slice ORDER BY sequence", row -> row.getString(1));
    }

    private void deleteOnce(List<String> slices) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            slices.stream()
                    .map(slice -> CompletableFuture.runAsync(() -> delete(slice), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private void delete(String slice) {
        Reply reply = client.insist("DELETE", "/v1/slices/" + slice, null, PATIENCE);
        if (reply.isAccepted()) {
            ledger.taken(reply.member("/id"), "deletion");
        }
    }

    private List<String> left() {
        return database.rows("""
            SELECT 'slice ' || id FROM slice
            UNION ALL SELECT 'subnet ' || id FROM slice_subnet
            UNION ALL SELECT 'held ' || resource_id || ' of ' || holder_id FROM held_resource
            UNION ALL SELECT DISTINCT 'reservation of ' || holder_id FROM reservation
            UNION ALL SELECT 'task ' || task_instance FROM scheduled_tasks\
            """, row -> row.getString(1));
    }
}
