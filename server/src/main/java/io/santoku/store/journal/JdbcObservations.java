package io.santoku.store.journal;

import io.santoku.driver.Sight;
import io.santoku.inventory.Transactions;
import io.santoku.lifecycle.Observations;
import io.santoku.lifecycle.ResourceObservation;
import io.santoku.plan.ResourceId;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the last observation of each held resource in PostgreSQL.
public final class JdbcObservations implements Observations {
    private final JdbcClient db;
    private final Transactions transactions;
    private final StoredJson json;

    public JdbcObservations(JdbcClient db, Transactions transactions, StoredJson json) {
        this.db = db;
        this.transactions = transactions;
        this.json = json;
    }

    /// The details of a sight beyond its kind.
    private record Detail(List<Sight.Difference> differences, String why) {}

    @Override
    public void saw(Holder holder, Map<ResourceId, Sight> sights, Instant at) {
        transactions.inTransaction(() -> {
            sights.forEach((resource, sight) -> saw(holder, resource, sight, at));
            db.sql("""
                DELETE FROM observation o WHERE holder_id = :holder AND NOT EXISTS
                    (SELECT FROM held_resource h WHERE h.holder_id = o.holder_id AND h.resource_id = o.resource_id)\
                """).param("holder", holder.value()).update();
            db.sql("INSERT INTO looked_at VALUES (?, ?) ON CONFLICT (holder_id) DO UPDATE SET at = excluded.at")
                    .params(holder.value(), Timestamp.from(at))
                    .update();
            return true;
        });
    }

    @Override
    public List<ResourceObservation> of(Holder holder) {
        return db.sql("SELECT * FROM observation WHERE holder_id = ? ORDER BY resource_id")
                .param(holder.value())
                .query((row, _) -> observation(row))
                .list();
    }

    @Override
    public List<Holder> due(Instant before, int limit) {
        return db.sql("""
            SELECT holder.* FROM (
                SELECT id, 'slice' AS kind FROM slice WHERE phase = 'RUNNING' AND heal <> 'off'
                UNION ALL SELECT id, 'subnet' FROM slice_subnet WHERE phase = 'RUNNING') AS holder
            LEFT JOIN looked_at ON holder_id = id
            WHERE coalesce(at < :before OR EXISTS
                    (SELECT FROM held_resource h JOIN component c ON c.ref = h.component
                     WHERE h.holder_id = holder.id AND c.written_at > at), true)
                AND NOT EXISTS (SELECT FROM operation o WHERE o.holder_id = id AND ended_at IS NULL)
            ORDER BY at NULLS FIRST LIMIT :limit\
            """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, _) -> holder(row.getString("kind"), row.getString("id")))
                .list();
    }

    @Override
    public long adrift() {
        return db.sql("""
            SELECT count(DISTINCT o.holder_id) FROM observation o JOIN held_resource USING (holder_id, resource_id)
            WHERE adrift\
            """).query(Long.class).single();
    }

    private void saw(Holder holder, ResourceId resource, Sight sight, Instant at) {
        db.sql("""
            INSERT INTO observation (holder_id, resource_id, sight, detail, seen_at, shown_at, adrift)
            VALUES (:holder, :resource, :sight, :detail::jsonb, :at, CASE WHEN :shown THEN :at::timestamptz END,
                CASE WHEN :shown THEN :adrift ELSE :adriftUnshown END)
            ON CONFLICT (holder_id, resource_id) DO UPDATE SET sight = excluded.sight, detail = excluded.detail,
                seen_at = excluded.seen_at, shown_at = coalesce(excluded.shown_at, observation.shown_at),
                adrift = CASE WHEN coalesce(excluded.shown_at, observation.shown_at) IS NULL
                    THEN :adriftUnshown ELSE :adrift END\
            """)
                .param("holder", holder.value())
                .param("resource", resource.value())
                .param("sight", text(sight))
                .param("detail", json.write(detail(sight)))
                .param("at", Timestamp.from(at))
                .param("shown", sight.isThere())
                .param("adrift", new ResourceObservation(resource, sight, at, at).isAdrift())
                .param("adriftUnshown", new ResourceObservation(resource, sight, at, null).isAdrift())
                .update();
    }

    private ResourceObservation observation(ResultSet row) throws SQLException {
        Detail detail = json.read(row.getString("detail"), Detail.class);
        Sight sight = switch (row.getString("sight")) {
            case "same" -> new Sight.Same();
            case "different" -> new Sight.Different(detail.differences());
            case "lost" -> new Sight.Lost(detail.why(), detail.differences());
            case "gone" -> new Sight.Gone();
            default -> new Sight.Unseen(detail.why());
        };
        return new ResourceObservation(
                new ResourceId(row.getString("resource_id")),
                sight,
                Objects.requireNonNull(row.getTimestamp("seen_at")).toInstant(),
                JdbcJournal.instant(row.getTimestamp("shown_at")));
    }

    private static Detail detail(Sight sight) {
        return switch (sight) {
            case Sight.Different(var differences) -> new Detail(differences, "");
            case Sight.Lost(var what, var left) -> new Detail(left, what);
            case Sight.Unseen(var why) -> new Detail(List.of(), why);
            case Sight.Same _, Sight.Gone _ -> new Detail(List.of(), "");
        };
    }

    private static String text(Sight sight) {
        return switch (sight) {
            case Sight.Same _ -> "same";
            case Sight.Different _ -> "different";
            case Sight.Lost _ -> "lost";
            case Sight.Gone _ -> "gone";
            case Sight.Unseen _ -> "unseen";
        };
    }

    private static Holder holder(String kind, String id) {
        return kind.equals("slice") ? new SliceId(id) : new SubnetId(id);
    }
}
