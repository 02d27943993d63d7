package io.santoku.store.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.santoku.inventory.Secret;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// Seals secrets with the key of this installation (AES-256-GCM); a sealed secret opens only for the purpose for which
/// it was sealed.
public final class SecretBox {
    private final Aead aead;
    private final Path keyFile;

    private SecretBox(Aead aead, Path keyFile) {
        this.aead = aead;
        this.keyFile = keyFile;
    }

    /// The box with the key in this file; creates the key and the file, readable by its owner only, when it does not
    /// exist.
    public static SecretBox open(Path keyFile) {
        if (!KeyFile.exists(keyFile)) {
            create(keyFile);
        }
        return existing(keyFile);
    }

    /// The box with the key in this file, which must exist; throws [SecretsUnreadable] otherwise.
    public static SecretBox existing(Path keyFile) {
        if (!KeyFile.exists(keyFile)) {
            throw new SecretsUnreadable(
                    "The key file %s is not there, and what is stored was sealed with a key: put the file back from your copy, or name it in the setting key-file"
                            .formatted(keyFile));
        }
        try {
            AeadConfig.register();
            return new SecretBox(KeyFile.read(keyFile).getPrimitive(RegistryConfiguration.get(), Aead.class), keyFile);
        } catch (GeneralSecurityException e) {
            throw new SecretsUnreadable("The key file %s does not hold a usable key".formatted(keyFile), e);
        }
    }

    private static void create(Path keyFile) {
        try {
            AeadConfig.register();
            KeyFile.create(keyFile, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new SecretsUnreadable("A key for the file %s cannot be made".formatted(keyFile), e);
        }
    }

    /// Seals a secret for a `purpose` that names its place, for example `vim/edge1/password`.
    public byte[] seal(Secret secret, String purpose) {
        try {
            return aead.encrypt(secret.reveal().getBytes(UTF_8), purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal " + purpose, e);
        }
    }

    /// Opens a secret that was sealed for the same purpose with the same key; throws [SecretsUnreadable] otherwise.
    public Secret unseal(byte[] sealed, String purpose) {
        try {
            return new Secret(new String(aead.decrypt(sealed, purpose.getBytes(UTF_8)), UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SecretsUnreadable(
                    "The stored %s does not open with the key in %s: start with the key file it was stored with"
                            .formatted(purpose, keyFile),
                    e);
        }
    }
}
