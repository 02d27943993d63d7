package io.santoku.store.alert;

import io.santoku.execution.OperationId;
import io.santoku.running.policy.Action;
import io.santoku.running.policy.FailingCase;
import io.santoku.running.policy.History;
import io.santoku.running.policy.PolicyBook;
import io.santoku.running.policy.PolicyDecision;
import io.santoku.running.policy.RuleConsideration;
import io.santoku.running.policy.State;
import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stores the cases, the history and the decisions of policies in PostgreSQL.
public final class JdbcPolicyBook implements PolicyBook {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;

    public JdbcPolicyBook(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<FailingCase> takeDue(Instant now) {
        return db.sql("SELECT * FROM failing_service WHERE due <= ? ORDER BY due LIMIT 1 FOR UPDATE SKIP LOCKED")
                .param(Timestamp.from(now))
                .query((row, _) -> new FailingCase(
                        FailingRows.failing(row),
                        row.getTimestamp("due").toInstant(),
                        row.getBoolean("settled"),
                        operation(row),
                        row.getObject("waiting", Long.class)))
                .optional();
    }

    @Override
    public void put(FailingCase current) {
        OperationId operation = current.operation();
        db.sql("""
            UPDATE failing_service SET due = :due, settled = :settled, operation_id = :operation, waiting = :waiting
            WHERE slice_id = :slice AND ns_id = :service\
            """)
                .param("due", Timestamp.from(current.due()))
                .param("settled", current.isSettled())
                .param("operation", operation == null ? null : operation.value())
                .param("waiting", current.waiting())
                .param("slice", current.failing().slice().value())
                .param("service", current.failing().service().value())
                .update();
    }

    @Override
    public void drop(FailingCase over) {
        db.sql("DELETE FROM failing_service WHERE slice_id = ? AND ns_id = ?")
                .params(over.failing().slice().value(), over.failing().service().value())
                .update();
    }

    @Override
    public History history(SliceId slice, NsId service, Instant since) {
        Object[] parameters = {slice.value(), service.value(), Timestamp.from(since)};
        List<Instant> failures = db.sql(
                        "SELECT at FROM service_failure WHERE slice_id = ? AND ns_id = ? AND at >= ? ORDER BY at")
                .params(parameters)
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .list();
        List<History.Act> acts = db.sql("""
            SELECT rule, at FROM policy_decision
            WHERE slice_id = ? AND ns_id = ? AND at >= ? AND state = 'ACTED' ORDER BY at\
            """)
                .params(parameters)
                .query((row, _) -> new History.Act(
                        row.getString("rule"), row.getTimestamp("at").toInstant()))
                .list();
        return new History(failures, acts);
    }

    @Override
    public long write(@Nullable Long earlier, PolicyDecision decision) {
        if (earlier != null) {
            db.sql("DELETE FROM policy_decision WHERE sequence = ?")
                    .param(earlier)
                    .update();
        }
        return insert(decision);
    }

    private long insert(PolicyDecision decision) {
        Action action = decision.action();
        OperationId operation = decision.operation();
        return db.sql("""
            INSERT INTO policy_decision (slice_id, ns_id, service_key, location, since, at, rule, action, state, why,
                considered, operation_id)
            VALUES (:slice, :service, :key, :location, :since, :at, :rule, :action, :state, :why,
                :considered::jsonb, :operation) RETURNING sequence\
            """)
                .param("slice", decision.failure().slice().value())
                .param("service", decision.failure().service().value())
                .param("key", decision.failure().key())
                .param("location", decision.failure().location())
                .param("since", Timestamp.from(decision.failure().since()))
                .param("at", Timestamp.from(decision.at()))
                .param("rule", decision.rule())
                .param("action", action == null ? null : action.name())
                .param("state", decision.state().name())
                .param("why", decision.why())
                .param("considered", JSON.writeValueAsString(decision.considered()))
                .param("operation", operation == null ? null : operation.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<PolicyDecision> decisions(SliceId slice, int limit) {
        return db.sql("SELECT * FROM policy_decision WHERE slice_id = ? ORDER BY sequence DESC LIMIT ?")
                .params(slice.value(), limit)
                .query((row, _) -> decision(row))
                .list();
    }

    private static PolicyDecision decision(ResultSet row) throws SQLException {
        return new PolicyDecision(
                FailingRows.error(row),
                row.getTimestamp("at").toInstant(),
                choice(row),
                State.valueOf(row.getString("state")),
                row.getString("why"),
                JSON.readValue(row.getString("considered"), new TypeReference<List<RuleConsideration>>() {}));
    }

    private static PolicyDecision.@Nullable Choice choice(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        String action = row.getString("action");
        return rule == null
                ? null
                : new PolicyDecision.Choice(rule, action == null ? null : Action.valueOf(action), operation(row));
    }

    private static @Nullable OperationId operation(ResultSet row) throws SQLException {
        String id = row.getString("operation_id");
        return id == null ? null : new OperationId(id);
    }
}
