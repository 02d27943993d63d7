package io.santoku.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.inventory.Secret;
import io.santoku.store.secrets.SecretBox;
import io.santoku.store.secrets.SecretsUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipFile;

/// Distinguishes a backup of this installation from any other file: it seals the digest of the manifest, which contains
/// the digests of all tables, with the key of the installation.
final class Seal {
    private static final String PURPOSE = "backup manifest";

    private final SecretBox box;

    Seal(SecretBox box) {
        this.box = box;
    }

    byte[] of(byte[] manifest) {
        byte[] sealed = box.seal(new Secret(digest(manifest)), PURPOSE);
        return Base64.getEncoder().encode(sealed);
    }

    /// Throws [BackupFailed] for a manifest that was not sealed with this key, or was changed since.
    void verify(String file, byte[] manifest, byte[] seal) {
        if (!isOf(manifest, seal)) {
            throw new BackupFailed(
                    "The backup %s was not written with this key file, or was changed since: restore it with the key file of the installation that wrote it"
                            .formatted(file));
        }
    }

    private boolean isOf(byte[] manifest, byte[] seal) {
        try {
            String sealed =
                    box.unseal(Base64.getDecoder().decode(seal), PURPOSE).reveal();
            return MessageDigest.isEqual(
                    sealed.getBytes(UTF_8), digest(manifest).getBytes(UTF_8));
        } catch (SecretsUnreadable | IllegalArgumentException _) {
            return false;
        }
    }

    /// Throws [BackupFailed] when the rows of a table are missing or do not match their digest in the manifest.
    static void verify(ZipFile zip, Map<String, String> digests) throws IOException {
        for (Map.Entry<String, String> table : digests.entrySet()) {
            var entry = zip.getEntry(Manifest.entry(table.getKey()));
            if (entry == null || !table.getValue().equals(digest(zip.getInputStream(entry)))) {
                throw new BackupFailed("The rows of %s in the backup %s are missing or were changed"
                        .formatted(table.getKey(), zip.getName()));
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static String digest(InputStream rows) throws IOException {
        try (var in = new DigestInputStream(rows, sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return hex(in.getMessageDigest());
        }
    }
}
