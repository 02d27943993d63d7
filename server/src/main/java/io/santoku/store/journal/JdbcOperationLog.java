package io.santoku.store.journal;

import io.santoku.execution.JournalEntry;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationState;
import io.santoku.execution.ResourceKinds;
import io.santoku.execution.Span;
import io.santoku.plan.Step;
import io.santoku.slice.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads operations and their journal for display.
public final class JdbcOperationLog implements OperationLog {
    private static final String MATCHING = """
        FROM operation WHERE (:holder::text IS NULL OR holder_id = :holder) AND (:state::text IS NULL OR state = :state)
        AND (:kind::text IS NULL OR kind = :kind)
        AND (:before::text IS NULL OR sequence < (SELECT sequence FROM operation WHERE id = :before))\
        """;
    /// The number of recent steps from which the average durations are computed.
    static final int TIMES_THAT_COUNT = 500;

    private static final String RECENT = """
        SELECT verb, kind, component, avg(seconds) AS seconds FROM
            (SELECT * FROM step_time ORDER BY sequence DESC LIMIT :counted) AS recent
        GROUP BY verb, kind, component\
        """;

    private final JdbcClient db;
    private final OperationRows operations;
    private final EventJson events;

    public JdbcOperationLog(JdbcClient db, StoredJson json, ResourceKinds kinds) {
        this.db = db;
        this.operations = new OperationRows(new PlanJson(json, kinds));
        this.events = new EventJson(json);
    }

    @Override
    public Optional<Recorded> find(OperationId id) {
        return operations.find(db, id).map(operation -> new Recorded(operation, entriesAfter(id, 0)));
    }

    @Override
    public List<JournalEntry> entriesAfter(OperationId id, long sequence) {
        return db.sql("""
            SELECT sequence, at, kind, body FROM journal
            WHERE operation_id = ? AND sequence > ? ORDER BY sequence\
            """)
                .params(id.value(), sequence)
                .query((row, _) -> new JournalEntry(
                        row.getLong("sequence"),
                        row.getTimestamp("at").toInstant(),
                        events.read(row.getString("kind"), row.getString("body"))))
                .list();
    }

    @Override
    public List<Summary> list(Query query) {
        return matching("SELECT * " + MATCHING + " ORDER BY sequence DESC LIMIT :limit", query)
                .param("limit", query.limit())
                .query((row, _) -> summary(row))
                .list();
    }

    @Override
    public long count(Query query) {
        return matching("SELECT count(*) " + MATCHING, query.before(null))
                .query(Long.class)
                .single();
    }

    @Override
    public Function<Step, Duration> expectations() {
        Map<String, Duration> learnt = new HashMap<>();
        db.sql(RECENT)
                .param("counted", TIMES_THAT_COUNT)
                .query((row, _) -> Map.entry(
                        key(row.getString("verb"), row.getString("kind"), row.getString("component")),
                        Duration.ofMillis(Math.round(row.getDouble("seconds") * 1000))))
                .list()
                .forEach(entry -> learnt.put(entry.getKey(), entry.getValue()));
        return step -> learnt.getOrDefault(
                key(
                        step.change().verb(),
                        step.resource().id().kind(),
                        step.resource().component().toString()),
                DEFAULT_EXPECTATION);
    }

    private static final Duration DEFAULT_EXPECTATION = Duration.ofSeconds(1);

    private static String key(String verb, String kind, String component) {
        return verb + " " + kind + " " + component;
    }

    private JdbcClient.StatementSpec matching(String sql, Query query) {
        Holder holder = query.holder();
        OperationState state = query.state();
        OperationKind kind = query.kind();
        OperationId before = query.before();
        return db.sql(sql)
                .param("holder", holder == null ? null : holder.value())
                .param("state", state == null ? null : state.text())
                .param("kind", kind == null ? null : kind.text())
                .param("before", before == null ? null : before.value());
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                new OperationId(row.getString("id")),
                OperationRows.holder(row),
                OperationRows.kind(row.getString("kind")),
                OperationState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Progress(row.getInt("steps_done"), row.getInt("steps_total"), row.getInt("left_behind")),
                row.getTimestamp("created_at").toInstant(),
                new Span(
                        JdbcJournal.instant(row.getTimestamp("started_at")),
                        JdbcJournal.instant(row.getTimestamp("ended_at"))));
    }
}
