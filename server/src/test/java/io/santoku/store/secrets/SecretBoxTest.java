package io.santoku.store.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.inventory.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
    private static final Secret SECRET = new Secret("test-password");
    private static final String PURPOSE = "vim/edge1/password";

    @TempDir
    Path folder;

    private Path keyFile;

    @BeforeEach
    void choose_the_key_file() {
        keyFile = folder.resolve("keys/santoku.key");
    }

    @Test
    void a_sealed_secret_opens_again_after_a_restart() {
        byte[] sealed = SecretBox.open(keyFile).seal(SECRET, PURPOSE);

        assertThat(new String(sealed, ISO_8859_1)).doesNotContain(SECRET.reveal());
        assertThat(SecretBox.open(keyFile).unseal(sealed, PURPOSE)).isEqualTo(SECRET);
    }

    @Test
    void the_same_secret_never_looks_the_same() {
        SecretBox box = SecretBox.open(keyFile);

        assertThat(box.seal(SECRET, PURPOSE)).isNotEqualTo(box.seal(SECRET, PURPOSE));
    }

    @Test
    void a_secret_opens_only_for_what_it_was_sealed_for() {
        SecretBox box = SecretBox.open(keyFile);
        byte[] sealed = box.seal(SECRET, PURPOSE);

        assertThatThrownBy(() -> box.unseal(sealed, "vim/edge2/password")).isInstanceOf(SecretsUnreadable.class);
    }

    @Test
    void another_key_is_told_at_the_first_reading() {
        byte[] sealed = SecretBox.open(keyFile).seal(SECRET, PURPOSE);
        Path other = folder.resolve("other.key");

        assertThatThrownBy(() -> SecretBox.open(other).unseal(sealed, PURPOSE))
                .isInstanceOf(SecretsUnreadable.class)
                .hasMessageContaining("vim/edge1/password")
                .hasMessageContaining(other.toString());
    }

    @Test
    void the_key_file_is_ours_alone() throws IOException {
        SecretBox.open(keyFile);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
        assertThat(keyFile.getParent()).isDirectoryContaining(file -> file.equals(keyFile));
    }

    @Test
    void a_key_file_with_something_else_in_it_is_refused() throws IOException {
        Files.createDirectories(keyFile.getParent());
        Files.writeString(keyFile, "{\"not\": \"a key\"}");

        assertThatThrownBy(() -> SecretBox.open(keyFile))
                .isInstanceOf(SecretsUnreadable.class)
                .hasMessageContaining("usable key");
    }
}
