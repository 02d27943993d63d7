package io.santoku.store.journal;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.slice.SliceId;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Operations, row by row.
final class OperationRows {
    private final PlanJson plans;

    OperationRows(PlanJson plans) {
        this.plans = plans;
    }

    Optional<Operation> find(JdbcClient db, OperationId id) {
        return db.sql("SELECT slice_id, kind, plan, created_at FROM operation WHERE id = ?")
                .param(id.value())
                .query((row, _) -> new Operation(
                        id,
                        new SliceId(row.getString("slice_id")),
                        kind(row.getString("kind")),
                        plans.read(row.getString("plan")),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    void add(JdbcClient db, Operation operation) {
        db.sql("""
            INSERT INTO operation (id, slice_id, kind, state, plan, steps_total, created_at)
            VALUES (:id, :slice, :kind, 'pending', :plan::jsonb, :total, :at)\
            """)
                .param("id", operation.id().value())
                .param("slice", operation.slice().value())
                .param("kind", operation.kind().word())
                .param("plan", plans.write(operation.plan()))
                .param("total", operation.plan().steps().size())
                .param("at", Timestamp.from(operation.createdAt()))
                .update();
    }

    static OperationKind kind(String word) {
        return OperationKind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
