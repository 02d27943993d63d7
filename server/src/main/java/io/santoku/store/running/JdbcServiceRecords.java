package io.santoku.store.running;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Transactions;
import io.santoku.plan.ResourceId;
import io.santoku.running.HeldService;
import io.santoku.running.ServiceRecords;
import io.santoku.running.ServiceState;
import io.santoku.slice.Holder;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the running network services, joined with their last observed states.
public final class JdbcServiceRecords implements ServiceRecords {
    private static final String HELD = """
        SELECT h.holder_id, h.resource_id, h.component, h.facts ->> 'instanceId' AS instance, s.state,
            ARRAY(SELECT jsonb_path_query(h.facts, '$.vnfs[*].vms[*]') #>> '{}') AS machines
        FROM held_resource h LEFT JOIN service_state s ON s.nfvo = h.component
            AND s.instance = h.facts ->> 'instanceId'
        WHERE h.kind = 'ns' AND h.sure AND h.facts ->> 'instanceId' IS NOT NULL\
        """;

    private final JdbcClient db;
    private final Transactions transactions;

    public JdbcServiceRecords(JdbcClient db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public List<HeldService> all() {
        return db.sql(HELD).query((row, _) -> service(row)).list();
    }

    @Override
    public List<HeldService> of(Collection<Holder> holders) {
        if (holders.isEmpty()) {
            return List.of();
        }
        return db.sql(HELD + " AND h.holder_id IN (:holders)")
                .param("holders", holders.stream().map(Holder::value).toList())
                .query((row, _) -> service(row))
                .list();
    }

    @Override
    public void saw(ComponentId nfvo, Instant asked, Map<String, ServiceState> changed) {
        transactions.inTransaction(() -> {
            if (isNewer(nfvo, asked)) {
                changed.forEach((instance, state) -> keep(nfvo, instance, state));
                forgetGone(nfvo);
            }
            return true;
        });
    }

    @Override
    public Map<ComponentId, Instant> answers() {
        var answers = new HashMap<ComponentId, Instant>();
        db.sql("SELECT nfvo, asked_at FROM nfvo_answer").query(row -> {
            answers.put(
                    ComponentId.parse(row.getString("nfvo")),
                    row.getTimestamp("asked_at").toInstant());
        });
        return answers;
    }

    @Override
    public Map<String, ComponentId> transports() {
        var transports = new HashMap<String, ComponentId>();
        db.sql("SELECT holder_id, component FROM held_resource WHERE kind = 'transport' AND sure")
                .query(row -> {
                    transports.put(row.getString("holder_id"), ComponentId.parse(row.getString("component")));
                });
        return transports;
    }

    private boolean isNewer(ComponentId nfvo, Instant asked) {
        return db.sql("""
            INSERT INTO nfvo_answer (nfvo, asked_at) VALUES (:nfvo, :asked)
            ON CONFLICT (nfvo) DO UPDATE SET asked_at = excluded.asked_at
            WHERE nfvo_answer.asked_at < excluded.asked_at\
            """)
                        .param("nfvo", nfvo.toString())
                        .param("asked", Timestamp.from(asked))
                        .update()
                > 0;
    }

    private void keep(ComponentId nfvo, String instance, ServiceState state) {
        db.sql("""
            INSERT INTO service_state (nfvo, instance, state) VALUES (:nfvo, :instance, :state)
            ON CONFLICT (nfvo, instance) DO UPDATE SET state = excluded.state, since = clock_timestamp()\
            """)
                .param("nfvo", nfvo.toString())
                .param("instance", instance)
                .param("state", state.name())
                .update();
    }

    private void forgetGone(ComponentId nfvo) {
        db.sql("""
            DELETE FROM service_state s WHERE s.nfvo = :nfvo AND NOT EXISTS (SELECT FROM held_resource h
                WHERE h.kind = 'ns' AND h.component = s.nfvo AND h.facts ->> 'instanceId' = s.instance)\
            """).param("nfvo", nfvo.toString()).update();
    }

    private static HeldService service(ResultSet row) throws SQLException {
        return new HeldService(
                new HeldService.Place(row.getString("holder_id"), new ResourceId(row.getString("resource_id"))),
                ComponentId.parse(row.getString("component")),
                row.getString("instance"),
                texts(row.getArray("machines")),
                state(row.getString("state")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable ServiceState state(@Nullable String name) {
        return name == null ? null : ServiceState.valueOf(name);
    }
}
