package io.santoku.store.journal;

import io.santoku.execution.FailurePolicy;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.slice.Holder;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes the rows of operations.
final class OperationRows {
    private final PlanJson plans;

    OperationRows(PlanJson plans) {
        this.plans = plans;
    }

    Optional<Operation> find(JdbcClient db, OperationId id) {
        return db.sql("SELECT holder_id, holder_kind, kind, plan, on_failure, created_at FROM operation WHERE id = ?")
                .param(id.value())
                .query((row, _) -> new Operation(
                        id,
                        holder(row),
                        kind(row.getString("kind")),
                        plans.read(row.getString("plan")),
                        FailurePolicy.valueOf(row.getString("on_failure").toUpperCase(Locale.ROOT)),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    void add(JdbcClient db, Operation operation) {
        db.sql("""
            INSERT INTO operation (id, holder_id, holder_kind, kind, state, plan, on_failure, steps_total, created_at)
            VALUES (:id, :holder, :holder_kind, :kind, 'pending', :plan::jsonb, :on_failure, :total, :at)\
            """)
                .param("id", operation.id().value())
                .param("holder", operation.holder().value())
                .param("holder_kind", kind(operation.holder()))
                .param("kind", operation.kind().text())
                .param("plan", plans.write(operation.plan()))
                .param("on_failure", operation.onFailure().text())
                .param("total", operation.plan().steps().size())
                .param("at", Timestamp.from(operation.createdAt()))
                .update();
    }

    static OperationKind kind(String word) {
        return OperationKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The slice or shared subnet to which a row of `operation` belongs.
    static Holder holder(ResultSet row) throws SQLException {
        String id = row.getString("holder_id");
        return row.getString("holder_kind").equals("slice") ? new SliceId(id) : new SubnetId(id);
    }

    private static String kind(Holder holder) {
        return switch (holder) {
            case SliceId _ -> "slice";
            case SubnetId _ -> "subnet";
        };
    }
}
