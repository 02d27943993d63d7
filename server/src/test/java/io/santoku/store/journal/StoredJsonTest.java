package io.santoku.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.inventory.Secret;
import io.santoku.store.secrets.SecretBox;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredJsonTest {
    private static final Holding KNOWN = new Holding("one", new Secret("test-password"));

    @TempDir
    private Path folder;

    private SecretBox box;
    private StoredJson json;

    record Holding(String name, Secret password) {}

    @BeforeEach
    void open() {
        box = SecretBox.open(folder.resolve("key"));
        json = new StoredJson(box);
    }

    @Test
    void a_secret_opens_for_the_row_that_it_was_written_for_and_for_no_other() {
        String written = json.write(KNOWN, "slice-1/tenant");

        assertThat(written).doesNotContain("test-password");
        assertThat(json.read(written, Holding.class, "slice-1/tenant")).isEqualTo(KNOWN);
        assertThatThrownBy(() -> json.read(written, Holding.class, "slice-2/tenant"))
                .hasRootCauseInstanceOf(java.security.GeneralSecurityException.class)
                .hasMessageContaining("slice-2/tenant");
    }

    @Test
    void what_an_earlier_version_sealed_is_still_read() {
        String sealed = Base64.getEncoder().encodeToString(box.seal(KNOWN.password(), "held resource"));
        String written = "{\"name\": \"one\", \"password\": \"%s\"}".formatted(sealed);

        assertThat(json.read(written, Holding.class, "slice-1/tenant")).isEqualTo(KNOWN);
    }

    @Test
    void a_secret_is_not_written_where_none_is_expected() {
        assertThatThrownBy(() -> json.write(KNOWN)).hasStackTraceContaining("a secret stands where none is expected");
    }
}
