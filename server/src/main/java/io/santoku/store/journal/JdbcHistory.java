package io.santoku.store.journal;

import io.santoku.inventory.Transactions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deletes old history. An existing slice keeps its order and its last operation; operations that still have to be
/// taken up are kept too, and so are forced deletions that left something, with the clean-ups after them: audits read
/// from them what components cannot list.
public final class JdbcHistory {
    /// The most operations or rows deleted in one statement, so that no other transaction waits long for it.
    private static final int MOST = 500;

    private static final String OVER = """
        SELECT o.id FROM operation o
        WHERE o.ended_at < :before AND o.take_up_at IS NULL
          AND NOT EXISTS (SELECT FROM slice s
                          WHERE s.id = o.holder_id AND (s.latest_operation = o.id OR o.kind = 'order'))
          AND NOT EXISTS (SELECT FROM slice_subnet s WHERE s.id = o.holder_id AND s.latest_operation = o.id)
          AND NOT EXISTS (SELECT FROM held_resource h WHERE h.holder_id = o.holder_id
                            AND NOT EXISTS (SELECT FROM operation later
                                            WHERE later.holder_id = o.holder_id AND later.sequence > o.sequence))
          AND NOT EXISTS (SELECT FROM failing_service f WHERE f.operation_id = o.id)
          AND NOT (o.kind IN ('force-delete', 'clean-up')
                   AND EXISTS (SELECT FROM operation f WHERE f.holder_id = o.holder_id
                                 AND f.kind = 'force-delete' AND f.left_behind > 0))
        ORDER BY o.sequence LIMIT :most FOR UPDATE OF o SKIP LOCKED\
        """;

    private final JdbcClient db;
    private final Transactions transactions;

    public JdbcHistory(JdbcClient db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    /// Deletes some of the history that ended before this moment and returns the number of deleted rows; also deletes
    /// the durations of steps that are too old to count.
    public int forget(Instant before) {
        forgetTimes();
        return operations(before)
                + rows("policy_decision", "at", "true", before)
                + rows("service_failure", "at", "true", before)
                + rows("nest_archive", "posted_at", "NOT EXISTS (SELECT FROM slice s WHERE s.id = slice_id)", before);
    }

    private int operations(Instant before) {
        return transactions.inTransaction(() -> {
            List<String> over = db.sql(OVER)
                    .param("before", Timestamp.from(before))
                    .param("most", MOST)
                    .query((row, _) -> row.getString(1))
                    .list();
            if (over.isEmpty()) {
                return 0;
            }
            int events = db.sql("DELETE FROM journal WHERE operation_id IN (:over)")
                    .param("over", over)
                    .update();
            return events
                    + db.sql("DELETE FROM operation WHERE id IN (:over)")
                            .param("over", over)
                            .update();
        });
    }

    private void forgetTimes() {
        db.sql("""
            DELETE FROM step_time WHERE sequence <=
                (SELECT sequence FROM step_time ORDER BY sequence DESC OFFSET :counted LIMIT 1)\
            """).param("counted", JdbcOperationLog.TIMES_THAT_COUNT).update();
    }

    private int rows(String table, String at, String condition, Instant before) {
        return db.sql("""
            DELETE FROM %1$s WHERE sequence IN
                (SELECT sequence FROM %1$s WHERE %2$s < :before AND %3$s ORDER BY sequence LIMIT :most)\
            """.formatted(table, at, condition))
                .param("before", Timestamp.from(before))
                .param("most", MOST)
                .update();
    }
}
