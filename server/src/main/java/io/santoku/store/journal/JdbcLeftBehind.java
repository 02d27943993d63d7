package io.santoku.store.journal;

import io.santoku.execution.OperationId;
import io.santoku.lifecycle.LeftBehind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds the operations that left resources behind, in PostgreSQL: those with a time at which they are taken up again.
public final class JdbcLeftBehind implements LeftBehind {
    private final JdbcClient db;

    public JdbcLeftBehind(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<OperationId> due(Instant now, int limit) {
        return db.sql("SELECT id FROM operation WHERE take_up_at <= ? ORDER BY take_up_at LIMIT ?")
                .params(Timestamp.from(now), limit)
                .query((row, _) -> new OperationId(row.getString("id")))
                .list();
    }

    @Override
    public void postpone(OperationId id, Instant until) {
        db.sql("UPDATE operation SET take_up_at = ? WHERE id = ? AND take_up_at IS NOT NULL")
                .params(Timestamp.from(until), id.value())
                .update();
    }

    @Override
    public void forget(OperationId id) {
        db.sql("UPDATE operation SET take_up_at = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    @Override
    public long count() {
        return db.sql("SELECT count(*) FROM operation WHERE take_up_at IS NOT NULL")
                .query(Long.class)
                .single();
    }
}
