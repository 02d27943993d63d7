package io.santoku.store.journal;

import io.santoku.lifecycle.StoredBaseDescriptors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores the base slice descriptors in PostgreSQL.
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
        add(null, id, members);
    }

    @Override
    public List<Kept> list() {
        return db.sql("SELECT * FROM base_descriptor ORDER BY sequence")
                .query(this::kept)
                .list();
    }

    @Override
    public Optional<Kept> findByUid(String uid) {
        return db.sql("SELECT * FROM base_descriptor WHERE uid = ?")
                .param(uid)
                .query(this::kept)
                .optional();
    }

    @Override
    public Optional<Kept> add(@Nullable String uid, String id, Map<String, Object> members) {
        return db.sql("""
            INSERT INTO base_descriptor (uid, id, members)
            VALUES (coalesce(:uid, gen_random_uuid()::text), :id, :members::jsonb)
            ON CONFLICT DO NOTHING RETURNING *
            """)
                .param("uid", uid)
                .param("id", id)
                .param("members", json.write(members))
                .query(this::kept)
                .optional();
    }

    @Override
    public boolean replace(String id, Map<String, Object> members) {
        return db.sql("UPDATE base_descriptor SET members = ?::jsonb WHERE id = ?")
                        .params(json.write(members), id)
                        .update()
                > 0;
    }

    @Override
    public boolean remove(String id) {
        return db.sql("DELETE FROM base_descriptor WHERE id = ?").param(id).update() > 0;
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(row.getString("uid"), row.getString("id"), json.plain(row.getString("members")));
    }
}
