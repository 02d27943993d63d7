package io.santoku.store.journal;

import io.santoku.lifecycle.SliceOutcome;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Applies the outcomes of operations to the rows of their slices and shared subnets.
final class SliceRows {
    private SliceRows() {}

    static void settle(JdbcClient db, Holder holder, SliceOutcome outcome) {
        switch (outcome) {
            case SliceOutcome.Now(var phase, var reason) -> now(db, holder, phase, reason);
            case SliceOutcome.Same _ -> {}
            case SliceOutcome.Restored _ -> restored(db, holder);
            case SliceOutcome.Changed _ -> changed(db, holder);
            case SliceOutcome.Gone _ -> gone(db, holder);
        }
    }

    private static void now(JdbcClient db, Holder holder, Phase phase, @Nullable String reason) {
        switch (holder) {
            case SliceId(var id) -> slice(db, id, phase, reason);
            case SubnetId(var id) ->
                db.sql("UPDATE slice_subnet SET phase = :phase, reason = :reason WHERE id = :id")
                        .param("phase", phase.name())
                        .param("reason", reason)
                        .param("id", id)
                        .update();
        }
    }

    private static void slice(JdbcClient db, String id, Phase phase, @Nullable String reason) {
        db.sql("""
            UPDATE slice SET phase = :phase, reason = :reason,
                running_at = CASE WHEN :running THEN coalesce(running_at, clock_timestamp()) ELSE running_at END
            WHERE id = :id\
            """)
                .param("phase", phase.name())
                .param("reason", reason)
                .param("running", phase == Phase.RUNNING)
                .param("id", id)
                .update();
    }

    /// Restores the phase and the reason that the slice had before the change.
    private static void restored(JdbcClient db, Holder holder) {
        db.sql("""
            UPDATE slice SET phase = coalesce(before_phase, :running), reason = before_reason, wanted = NULL
            WHERE id = :id\
            """)
                .param("running", Phase.RUNNING.name())
                .param("id", holder.value())
                .update();
    }

    private static void changed(JdbcClient db, Holder holder) {
        db.sql("""
            UPDATE slice SET nest = wanted -> 'nest', effective = wanted -> 'effectiveNest',
                outline = wanted -> 'outline', name = wanted -> 'outline' ->> 'name',
                phase = :running, reason = NULL, wanted = NULL
            WHERE id = :id\
            """)
                .param("running", Phase.RUNNING.name())
                .param("id", holder.value())
                .update();
    }

    /// Also deletes the rows of resources that a forced deletion abandoned.
    /// [io.santoku.lifecycle.SharedSubnets#removeUnused] finds the shared subnets that no slice uses any more.
    private static void gone(JdbcClient db, Holder holder) {
        String id = holder.value();
        db.sql("DELETE FROM held_resource WHERE holder_id = ?").param(id).update();
        unsee(db, holder);
        db.sql("DELETE FROM slice_subnet WHERE id = ?").param(id).update();
        db.sql("DELETE FROM slice WHERE id = ?").param(id).update();
        db.sql("DELETE FROM subnet_claim WHERE slice_id = ?").param(id).update();
    }

    /// Deletes the observations, which are outdated; the holder will be observed again soon.
    static void unsee(JdbcClient db, Holder holder) {
        db.sql("DELETE FROM observation WHERE holder_id = ?")
                .param(holder.value())
                .update();
        db.sql("DELETE FROM looked_at WHERE holder_id = ?")
                .param(holder.value())
                .update();
    }
}
