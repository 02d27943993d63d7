package io.santoku.bench.chaos;

import io.santoku.emulators.EmulatedWorld;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Checks the system once no operation is in progress.
final class Findings {
    private static final int INTERNAL_ERROR = 500;

    private final EmulatedWorld world;
    private final Database database;
    private final Ledger ledger;

    Findings(EmulatedWorld world, Database database, Ledger ledger) {
        this.world = world;
        this.database = database;
        this.ledger = ledger;
    }

    /// Checks while slices still exist.
    void atRest(Verdict verdict) {
        verdict.report("orders acknowledged", ledger.countOfOrders())
                .report("    ended", ends("order"))
                .report("changes and deletions", ends("modify") + ", " + ends("delete"))
                .none("acknowledged and lost", ledger.lost(database))
                .report("orders whose answer was lost, and found", ledger.countOfUnanswered() + ", " + unknownOrders())
                .report("slices at rest", phases())
                .none("slices neither whole nor rolled back", broken());
        Leaks.Difference leaks = Leaks.between(world.inventory(), database);
        verdict.none("leaks: outside, and held by no slice", List.copyOf(leaks.orphans()))
                .none("leaks: held, and not outside", List.copyOf(leaks.ghosts()));
    }

    /// Checks after all slices were deleted.
    void atTheEnd(Verdict verdict, Twins twins, Client client) {
        verdict.none("left after all slices were deleted: outside", List.copyOf(Leaks.outside(world.inventory())))
                .none("made twice", List.copyOf(twins.found()))
                .none("calls under a stale claim", stale())
                .report("certificates", database.number("SELECT count(*) FROM journal WHERE kind = 'Certified'"))
                .report("    that report something left, which was taken up again", certificatesWith("left"))
                .report("    without an answer from every place", certificatesWith("unanswered"))
                .report("answers by status", client.statuses())
                .none("answers of 500", client.statuses().getOrDefault(INTERNAL_ERROR, 0));
    }

    private String ends(String kind) {
        List<String> ends = database.rows(
                "SELECT state, count(*) FROM operation WHERE kind = ? GROUP BY state ORDER BY state",
                row -> row.getLong(2) + " " + row.getString(1),
                kind);
        return String.join(", ", ends);
    }

    private long unknownOrders() {
        return database
                .rows(
                        "SELECT DISTINCT holder_id FROM operation WHERE kind = 'order' AND holder_kind = 'slice'",
                        row -> row.getString(1))
                .stream()
                .filter(slice -> !ledger.isKnown(slice))
                .count();
    }

    private String phases() {
        List<String> phases = database.rows(
                "SELECT phase, count(*) FROM slice GROUP BY phase ORDER BY phase",
                row -> row.getLong(2) + " " + row.getString(1));
        return String.join(", ", phases);
    }

    private List<String> broken() {
        return database.rows("""
            SELECT id, phase, reason FROM slice WHERE lower(phase) NOT IN ('running', 'failed')
            OR lower(phase) = 'failed' AND id IN (SELECT holder_id FROM held_resource)\
            """, row -> "%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(3)));
    }

    /// The certificates in which the member `what`, that is `left` or `unanswered`, is not empty.
    List<String> certificatesWith(String what) {
        return database.rows("""
            SELECT operation_id, body -> 'certificate' -> ? FROM journal WHERE kind = 'Certified'
            AND body -> 'certificate' -> ? <> '[]'\
            """, row -> row.getString(1) + " " + row.getString(2), what, what);
    }

    private List<String> stale() {
        return world.staleCalls().entrySet().stream().flatMap(Findings::listed).toList();
    }

    private static Stream<String> listed(Map.Entry<String, Map<String, Long>> component) {
        return component.getValue().entrySet().stream()
                .map(calls -> "%s: %d of %s".formatted(component.getKey(), calls.getValue(), calls.getKey()));
    }
}
