package io.santoku.store;

import io.santoku.inventory.Secret;
import io.santoku.store.secrets.SecretBox;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A row that only the key of this installation opens. A server with another key, or with none where there was one,
/// does not start: it would find every password unreadable, and seal new ones so that others cannot read them.
public final class KeyCanary {
    private static final String PURPOSE = "key canary";
    private static final Secret SONG = new Secret("sealed with the key of this installation");

    private KeyCanary() {}

    /// The box with the key in this file. The first start on a database makes key and file; every other needs the same
    /// key. Throws [io.santoku.store.secrets.SecretsUnreadable].
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

    /// Whether anything is in the database that only one key opens.
    private static boolean isSealed(JdbcClient db) {
        return sealed(db).isPresent() || sealedPassword(db).isPresent();
    }

    private record Sealed(byte[] sealed, String purpose) {}

    /// Any password of a component: a database of an earlier version has those, and no canary.
    private static Optional<Sealed> sealedPassword(JdbcClient db) {
        return db.sql("SELECT ref, password FROM component WHERE password IS NOT NULL ORDER BY sequence LIMIT 1")
                .query((row, _) -> new Sealed(row.getBytes("password"), ComponentRows.purpose(row.getString("ref"))))
                .optional();
    }

    private static Optional<byte[]> sealed(JdbcClient db) {
        return db.sql("SELECT sealed FROM key_canary").query(byte[].class).optional();
    }
}
