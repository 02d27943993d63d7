package io.santoku.bench.chaos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Records in the database itself which node held which operation at which time, whichever process changes that.
final class PickHistory {
    private static final String RECORDER = """
        CREATE TABLE IF NOT EXISTS bench_pick (
            sequence  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            operation text NOT NULL,
            node      text,
            released  boolean NOT NULL,
            at        timestamptz NOT NULL DEFAULT clock_timestamp()
        );
        CREATE OR REPLACE FUNCTION bench_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            INSERT INTO bench_pick (operation, node, released)
            VALUES (OLD.task_instance, CASE WHEN TG_OP = 'UPDATE' AND NEW.picked THEN NEW.picked_by END,
                TG_OP = 'UPDATE' AND NOT NEW.picked AND NEW.execution_time = OLD.execution_time);
            RETURN NULL;
        END $$;
        CREATE OR REPLACE TRIGGER bench_picked AFTER UPDATE ON scheduled_tasks FOR EACH ROW
            WHEN (OLD.picked IS DISTINCT FROM NEW.picked OR OLD.picked_by IS DISTINCT FROM NEW.picked_by)
            EXECUTE FUNCTION bench_note();
        CREATE OR REPLACE TRIGGER bench_dropped AFTER DELETE ON scheduled_tasks FOR EACH ROW
            EXECUTE FUNCTION bench_note();
        """;

    private PickHistory() {}

    /// An operation was picked by a node, or released (null): by a new process of its own node if `released` is true.
    record Pick(String operation, @Nullable String node, boolean released, Instant at) {}

    /// The picks and the times of all progress, by operation and in order: of journal entries, and of the first calls
    /// to components under each claim.
    record Course(Map<String, List<Pick>> picks, Map<String, List<Instant>> steps) {}

    static void record(Database database) {
        database.run(RECORDER);
    }

    static Course read(Database database, Map<String, List<Instant>> firstCalls) {
        var picks = database
                .rows("SELECT operation, node, released, at FROM bench_pick ORDER BY sequence", PickHistory::pick)
                .stream()
                .collect(Collectors.groupingBy(Pick::operation, TreeMap::new, Collectors.toList()));
        var steps = new TreeMap<String, List<Instant>>();
        database.rows("SELECT operation_id, NULL, false, at FROM journal", PickHistory::pick)
                .forEach(entry -> steps.computeIfAbsent(entry.operation(), _ -> new ArrayList<>())
                        .add(entry.at()));
        firstCalls.forEach((operation, calls) ->
                steps.computeIfAbsent(operation, _ -> new ArrayList<>()).addAll(calls));
        steps.values().forEach(times -> times.sort(Comparator.naturalOrder()));
        return new Course(picks, steps);
    }

    private static Pick pick(ResultSet row) throws SQLException {
        return new Pick(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getTimestamp(4).toInstant());
    }
}
