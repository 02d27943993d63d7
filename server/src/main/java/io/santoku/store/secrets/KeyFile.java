package io.santoku.store.secrets;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /// Writes the key; the file appears whole or not at all, and never readable by others.
    static KeysetHandle create(Path file, KeysetHandle keys) throws GeneralSecurityException {
        String text = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path unfinished = Files.createTempFile(folder, "key", ".new", onlyOurs);
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return keys;
        } catch (IOException e) {
            throw new SecretsUnreadable("Cannot write the key file " + file + ": " + e.getMessage(), e);
        }
    }
}
