package io.santoku.store.journal;

import io.santoku.execution.OperationKind;
import io.santoku.lifecycle.DeletionWishes;
import io.santoku.slice.SliceId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores pending deletion requests in the rows of the slices, with which they disappear.
public final class JdbcDeletionWishes implements DeletionWishes {
    private final JdbcClient db;

    public JdbcDeletionWishes(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void keep(SliceId id, boolean force) {
        db.sql("""
            UPDATE slice SET deletion_asked = CASE WHEN deletion_asked = :forced THEN :forced ELSE :asked END
            WHERE id = :id\
            """)
                .param("forced", OperationKind.FORCE_DELETE.text())
                .param("asked", (force ? OperationKind.FORCE_DELETE : OperationKind.DELETE).text())
                .param("id", id.value())
                .update();
    }

    @Override
    public Map<SliceId, Boolean> all() {
        var wishes = new LinkedHashMap<SliceId, Boolean>();
        db.sql("SELECT id, deletion_asked FROM slice WHERE deletion_asked IS NOT NULL ORDER BY sequence")
                .query(row -> {
                    boolean forced = row.getString("deletion_asked").equals(OperationKind.FORCE_DELETE.text());
                    wishes.put(new SliceId(row.getString("id")), forced);
                });
        return wishes;
    }

    @Override
    public void forget(SliceId id) {
        db.sql("UPDATE slice SET deletion_asked = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }
}
