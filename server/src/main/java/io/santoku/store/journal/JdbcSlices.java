package io.santoku.store.journal;

import io.santoku.execution.FailurePolicy;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.ResourceKinds;
import io.santoku.inventory.Witness;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.HealPolicy;
import io.santoku.lifecycle.Outline;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import io.santoku.slice.SubnetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the slices in PostgreSQL.
public final class JdbcSlices implements Slices {
    private static final String MATCHING = """
        FROM slice WHERE (:phase::text IS NULL OR phase = :phase) AND (:name::text IS NULL OR name = :name)
        AND (:before::text IS NULL OR sequence < (SELECT sequence FROM slice WHERE id = :before))\
        """;

    /// Leaves out the NESTs, which may be large, since lists may be long.
    private static final String IN_SHORT = """
        SELECT id, sst, sd, '{}' AS nest, '{}' AS effective, outline, latest_operation, phase, reason, running_at,
            on_failure, heal, created_at\
        """ + " ";

    private final JdbcClient db;
    private final StoredJson json;
    private final HeldRows held;
    private final OperationRows operations;

    public JdbcSlices(JdbcClient db, StoredJson json, ResourceKinds kinds) {
        this.db = db;
        this.json = json;
        this.held = new HeldRows(db, json, kinds);
        this.operations = new OperationRows(new PlanJson(json, kinds));
    }

    @Override
    public Optional<Slice> find(SliceId id) {
        return db.sql("SELECT * FROM slice WHERE id = ?")
                .param(id.value())
                .query((row, _) -> slice(row))
                .optional();
    }

    @Override
    public Optional<Slice> lock(SliceId id) {
        return db.sql("SELECT * FROM slice WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query((row, _) -> slice(row))
                .optional()
                .map(Witness::seesLocked);
    }

    @Override
    public List<Slice> list(Query query) {
        return matching(IN_SHORT + MATCHING + " ORDER BY sequence DESC LIMIT :limit", query)
                .param("limit", query.limit())
                .query((row, _) -> slice(row))
                .list();
    }

    @Override
    public List<Brief> briefs() {
        return db.sql("SELECT id, name, phase, reason, running_at, created_at FROM slice ORDER BY sequence")
                .query((row, _) -> new Brief(
                        new SliceId(row.getString("id")),
                        row.getString("name"),
                        standing(row),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    @Override
    public long count(Query query) {
        return matching("SELECT count(*) " + MATCHING, query.before(null))
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Slice slice, Operation operation) {
        db.sql("""
            INSERT INTO slice (id, name, sst, sd, nest, effective, outline, phase, latest_operation, on_failure,
                heal, created_at)
            VALUES (:id, :name, :sst, :sd, :nest::jsonb, :effective::jsonb, :outline::jsonb, :phase, :operation,
                :on_failure, :heal, :at)\
            """)
                .param("id", slice.id().value())
                .param("name", slice.outline().name())
                .param("sst", slice.snssai().sst())
                .param("sd", slice.snssai().sd())
                .param("nest", json.write(slice.nest()))
                .param("effective", json.write(slice.effectiveNest()))
                .param("outline", json.write(slice.outline()))
                .param("phase", slice.standing().phase().name())
                .param("operation", operation.id().value())
                .param("on_failure", slice.conduct().onFailure().text())
                .param("heal", slice.conduct().heal().text())
                .param("at", Timestamp.from(slice.createdAt()))
                .update();
        operations.add(db, operation);
    }

    @Override
    public void begin(SliceId id, Operation operation, Phase phase) {
        db.sql("UPDATE slice SET latest_operation = ?, phase = ?, reason = NULL WHERE id = ?")
                .params(operation.id().value(), phase.name(), id.value())
                .update();
        operations.add(db, operation);
    }

    @Override
    public void change(SliceId id, Operation operation, Wanted wanted) {
        db.sql("UPDATE slice SET latest_operation = ?, wanted = ?::jsonb, before_phase = phase, before_reason = reason"
                        + " WHERE id = ?")
                .params(operation.id().value(), json.write(wanted), id.value())
                .update();
        operations.add(db, operation);
    }

    @Override
    public boolean conduct(SliceId id, Conduct conduct) {
        return db.sql("UPDATE slice SET on_failure = ?, heal = ? WHERE id = ?")
                        .params(conduct.onFailure().text(), conduct.heal().text(), id.value())
                        .update()
                > 0;
    }

    /// Allocates one at a time, so that two orders never get the same S-NSSAI; the lock ends with the transaction.
    @Override
    public Optional<Snssai> allocate(Snssai wanted) {
        db.sql("SELECT pg_advisory_xact_lock(hashtext('slice differentiators'))")
                .query((_, _) -> true)
                .list();
        String sd = wanted.sd();
        if (sd != null) {
            return db.sql("SELECT count(*) FROM slice WHERE sst = ? AND sd = ?")
                            .params(wanted.sst(), sd)
                            .query(Long.class)
                            .single()
                            .equals(0L)
                    ? Optional.of(wanted)
                    : Optional.empty();
        }
        return Optional.of(new Snssai(wanted.sst(), lowestFree(wanted.sst())));
    }

    @Override
    public List<Held> held(Holder id) {
        return held.of(id);
    }

    @Override
    public List<Holder> holders() {
        return db.sql("""
            SELECT DISTINCT holder_id AS id, EXISTS (SELECT FROM slice_subnet s WHERE s.id = holder_id) AS shared
            FROM held_resource ORDER BY 1\
            """)
                .query((row, _) -> (Holder)
                        (row.getBoolean("shared")
                                ? new SubnetId(row.getString("id"))
                                : new SliceId(row.getString("id"))))
                .list();
    }

    private String lowestFree(int sst) {
        return db.sql("""
            SELECT lpad(upper(to_hex(min(n))), 6, '0')
            FROM generate_series(1, (SELECT count(*) + 1 FROM slice WHERE sst = :sst)) AS n
            WHERE NOT EXISTS (SELECT FROM slice
                WHERE sst = :sst AND sd = lpad(upper(to_hex(n)), 6, '0'))\
            """).param("sst", sst).query(String.class).single();
    }

    private JdbcClient.StatementSpec matching(String sql, Query query) {
        Phase phase = query.phase();
        SliceId before = query.before();
        return db.sql(sql)
                .param("phase", phase == null ? null : phase.name())
                .param("name", query.name())
                .param("before", before == null ? null : before.value());
    }

    private Slice slice(ResultSet row) throws SQLException {
        return new Slice(
                new SliceId(row.getString("id")),
                new Snssai(row.getInt("sst"), row.getString("sd")),
                new Slices.Wanted(
                        json.plain(row.getString("nest")),
                        json.plain(row.getString("effective")),
                        json.read(row.getString("outline"), Outline.class)),
                new OperationId(row.getString("latest_operation")),
                standing(row),
                conduct(row),
                row.getTimestamp("created_at").toInstant());
    }

    private static Conduct conduct(ResultSet row) throws SQLException {
        return new Conduct(
                FailurePolicy.valueOf(row.getString("on_failure").toUpperCase(Locale.ROOT)),
                HealPolicy.valueOf(row.getString("heal").toUpperCase(Locale.ROOT)));
    }

    private static Slice.Standing standing(ResultSet row) throws SQLException {
        return new Slice.Standing(
                Phase.valueOf(row.getString("phase")),
                row.getString("reason"),
                JdbcJournal.instant(row.getTimestamp("running_at")));
    }
}
