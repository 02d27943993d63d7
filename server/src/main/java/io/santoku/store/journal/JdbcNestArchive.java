package io.santoku.store.journal;

import io.santoku.lifecycle.NestArchive;
import io.santoku.slice.SliceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the posted NESTs in PostgreSQL.
public final class JdbcNestArchive implements NestArchive {
    private final JdbcClient db;
    private final StoredJson json;

    public JdbcNestArchive(JdbcClient db, StoredJson json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void keep(SliceId slice, Map<String, Object> nest) {
        db.sql("INSERT INTO nest_archive (slice_id, nest) VALUES (?, ?::json) ON CONFLICT (slice_id) DO NOTHING")
                .params(slice.value(), json.write(nest))
                .update();
    }

    @Override
    public Optional<Map<String, Object>> find(SliceId slice) {
        return db.sql("SELECT nest FROM nest_archive WHERE slice_id = ?")
                .param(slice.value())
                .query((row, _) -> json.plain(row.getString(1)))
                .optional();
    }

    @Override
    public List<SliceId> list() {
        return db.sql("SELECT slice_id FROM nest_archive ORDER BY sequence")
                .query((row, _) -> new SliceId(row.getString(1)))
                .list();
    }
}
