package io.santoku.store.journal;

import io.santoku.lifecycle.StoredBaseDescriptors;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The base slice descriptors in PostgreSQL.
public final class JdbcBaseDescriptors implements StoredBaseDescriptors {
    private final JdbcClient db;
    private final StoredJson json;

    public JdbcBaseDescriptors(JdbcClient db, StoredJson json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Map<String, Object>> find(String id) {
        return db.sql("SELECT members FROM base_descriptor WHERE id = ?")
                .param(id)
                .query((row, _) -> json.plain(row.getString("members")))
                .optional();
    }

    @Override
    public void keep(String id, Map<String, Object> members) {
        db.sql("INSERT INTO base_descriptor (id, members) VALUES (?, ?::jsonb) ON CONFLICT (id) DO NOTHING")
                .params(id, json.write(members))
                .update();
    }
}
