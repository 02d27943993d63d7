package io.santoku.store.secrets;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/// The file that holds the key of this installation.
final class KeyFile {
    private KeyFile() {}

    static boolean exists(Path file) {
        return Files.exists(file);
    }

    static KeysetHandle read(Path file) throws GeneralSecurityException {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new SecretsUnreadable("Cannot read the key file " + file + ": " + e.getMessage(), e);
        }
    }

    /// Writes the key, unless another process was faster; the file appears completely or not at all, and is never
    /// readable by others.
    static void create(Path file, KeysetHandle keys) throws GeneralSecurityException {
        String text = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path unfinished = Files.createTempFile(folder, "key", ".new", onlyOurs);
            Files.writeString(unfinished, text);
            link(unfinished, file);
        } catch (IOException e) {
            throw new SecretsUnreadable("Cannot write the key file " + file + ": " + e.getMessage(), e);
        }
    }

    /// Unlike a move, a link never replaces an existing key.
    private static void link(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException _) {
            // made by another process of this installation in the meantime
        } finally {
            Files.delete(unfinished);
        }
    }
}
