package io.santoku.store.journal;

import io.santoku.execution.SliceOutcome;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What operations make of their slices.
final class SliceRows {
    private SliceRows() {}

    static void settle(JdbcClient db, SliceId slice, SliceOutcome outcome) {
        switch (outcome) {
            case SliceOutcome.Now(var phase, var reason) -> now(db, slice, phase, reason);
            case SliceOutcome.Gone _ ->
                db.sql("DELETE FROM slice WHERE id = ?").param(slice.value()).update();
        }
    }

    private static void now(JdbcClient db, SliceId slice, Phase phase, @Nullable String reason) {
        db.sql("""
            UPDATE slice SET phase = :phase, reason = :reason,
                running_at = CASE WHEN :running THEN coalesce(running_at, clock_timestamp()) ELSE running_at END
            WHERE id = :id\
            """)
                .param("phase", phase.name())
                .param("reason", reason)
                .param("running", phase == Phase.RUNNING)
                .param("id", slice.value())
                .update();
    }
}
