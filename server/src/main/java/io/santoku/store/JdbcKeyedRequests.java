package io.santoku.store;

import io.santoku.inventory.KeyedRequests;
import io.santoku.inventory.Secret;
import io.santoku.store.secrets.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stores requests with idempotency keys in PostgreSQL; a key may be used again after the retention period.
/// Fingerprints are stored sealed, since a request may contain a password, and a clear fingerprint would allow guessing
/// it.
public final class JdbcKeyedRequests implements KeyedRequests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SEALED = "sealed.";

    /// After this time, a request that had no effect and no answer is considered dead, and its key is free.
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Duration keep;
    private final SecretBox box;

    public JdbcKeyedRequests(JdbcClient db, Duration keep, SecretBox box) {
        this.db = db;
        this.keep = keep;
        this.box = box;
    }

    @Override
    public Optional<Earlier> claim(String key, String fingerprint) {
        db.sql("DELETE FROM keyed_request WHERE begun_at < clock_timestamp() - make_interval(secs => ?)"
                        + " OR key = ? AND NOT took_effect AND status IS NULL"
                        + " AND begun_at < clock_timestamp() - make_interval(secs => ?)")
                .params(keep.toSeconds(), key, LONGEST_REQUEST.toSeconds())
                .update();
        boolean isFirst = db.sql("INSERT INTO keyed_request (key, fingerprint) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(key, sealed(key, fingerprint))
                        .update()
                > 0;
        return isFirst ? Optional.empty() : find(key).or(() -> claim(key, fingerprint));
    }

    private Optional<Earlier> find(String key) {
        return db.sql("SELECT * FROM keyed_request WHERE key = ?")
                .param(key)
                .query((row, _) -> new Earlier(
                        unsealed(key, row.getString("fingerprint")), row.getBoolean("took_effect"), answer(row)))
                .optional();
    }

    private String sealed(String key, String fingerprint) {
        byte[] sealed = box.seal(new Secret(fingerprint), purpose(key));
        return SEALED + Base64.getEncoder().encodeToString(sealed);
    }

    /// Fingerprints stored by earlier versions are not sealed.
    private String unsealed(String key, String stored) {
        return stored.startsWith(SEALED)
                ? box.unseal(Base64.getDecoder().decode(stored.substring(SEALED.length())), purpose(key))
                        .reveal()
                : stored;
    }

    private static String purpose(String key) {
        return "keyed_request/" + key;
    }

    private static Optional<KeptAnswer> answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new KeptAnswer(
                        status,
                        JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                        row.getString("body")));
    }

    @Override
    public void tookEffect(String key) {
        db.sql("UPDATE keyed_request SET took_effect = true WHERE key = ? AND NOT took_effect")
                .param(key)
                .update();
    }

    @Override
    public void answered(String key, KeptAnswer answer) {
        db.sql("UPDATE keyed_request SET status = ?, headers = ?::jsonb, body = ? WHERE key = ?")
                .params(answer.status(), JSON.writeValueAsString(answer.headers()), answer.body(), key)
                .update();
    }

    @Override
    public void release(String key) {
        db.sql("DELETE FROM keyed_request WHERE key = ? AND NOT took_effect")
                .param(key)
                .update();
    }
}
