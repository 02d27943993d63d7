package io.santoku.store;

import io.santoku.inventory.Secret;
import io.santoku.store.secrets.SecretBox;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Stores a row that only the key of this installation can open. A server does not start with a wrong key, or without
/// the key file when the database has sealed content: it could read no stored password, and would seal new ones with a
/// key that the other servers do not have.
public final class KeyCanary {
    private static final String PURPOSE = "key canary";
    private static final Secret SONG = new Secret("sealed with the key of this installation");

    private KeyCanary() {}

    /// Opens the box with the key in this file. The first start on a database creates the key and its file; every later
    /// start needs the same key. Throws [io.santoku.store.secrets.SecretsUnreadable].
    public static SecretBox admitted(Path keyFile, DataSource source) {
        JdbcClient db = JdbcClient.create(source);
        SecretBox box = isSealed(db) ? SecretBox.existing(keyFile) : SecretBox.open(keyFile);
        sealedPassword(db).ifPresent(password -> box.unseal(password.sealed(), password.purpose()));
        db.sql("INSERT INTO key_canary (sealed) VALUES (?) ON CONFLICT DO NOTHING")
                .param(box.seal(SONG, PURPOSE))
                .update();
        box.unseal(sealed(db).orElseThrow(), PURPOSE);
        return box;
    }

    /// Whether the database has content that is sealed with a key.
    private static boolean isSealed(JdbcClient db) {
        return sealed(db).isPresent() || sealedPassword(db).isPresent();
    }

    private record Sealed(byte[] sealed, String purpose) {}

    /// The sealed password of any one component: a database of an earlier version has passwords but no canary.
    private static Optional<Sealed> sealedPassword(JdbcClient db) {
        return db.sql("SELECT ref, password FROM component WHERE password IS NOT NULL ORDER BY sequence LIMIT 1")
                .query((row, _) -> new Sealed(row.getBytes("password"), ComponentRows.purpose(row.getString("ref"))))
                .optional();
    }

    private static Optional<byte[]> sealed(JdbcClient db) {
        return db.sql("SELECT sealed FROM key_canary").query(byte[].class).optional();
    }
}
