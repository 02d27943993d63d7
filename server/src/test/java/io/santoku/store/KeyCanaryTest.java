package io.santoku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.inventory.Secret;
import io.santoku.store.secrets.SecretBox;
import io.santoku.store.secrets.SecretsUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCanaryTest {
    private static final Secret SECRET = new Secret("test-password");

    private final TestDatabase database = TestDatabase.create();

    @TempDir
    Path folder;

    private Path key;

    @BeforeEach
    void name_the_key() {
        key = folder.resolve("secrets.key");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_start_makes_a_key_and_later_ones_need_the_same() {
        SecretBox first = KeyCanary.admitted(key, database.source());
        SecretBox second = KeyCanary.admitted(key, database.source());

        assertThat(second.unseal(first.seal(SECRET, "test"), "test")).isEqualTo(SECRET);
    }

    @Test
    void a_lost_key_stops_the_start_and_none_takes_its_place() throws IOException {
        KeyCanary.admitted(key, database.source());
        Files.delete(key);

        assertThatThrownBy(() -> KeyCanary.admitted(key, database.source()))
                .isInstanceOf(SecretsUnreadable.class)
                .hasMessageContaining("is not there")
                .hasMessageContaining("key-file");
        assertThat(key).doesNotExist();
    }

    @Test
    void another_key_stops_the_start() {
        KeyCanary.admitted(key, database.source());
        Path another = folder.resolve("another.key");
        SecretBox.open(another);

        assertThatThrownBy(() -> KeyCanary.admitted(another, database.source()))
                .isInstanceOf(SecretsUnreadable.class)
                .hasMessageContaining(another.toString());
    }

    @Test
    void a_database_of_an_earlier_version_is_known_by_the_passwords_in_it() {
        SecretBox earlier = SecretBox.open(key);
        register(earlier);

        assertThatThrownBy(() -> KeyCanary.admitted(folder.resolve("lost.key"), database.source()))
                .isInstanceOf(SecretsUnreadable.class);
        SecretBox.open(folder.resolve("another.key"));
        assertThatThrownBy(() -> KeyCanary.admitted(folder.resolve("another.key"), database.source()))
                .isInstanceOf(SecretsUnreadable.class);
        assertThat(KeyCanary.admitted(key, database.source()).unseal(earlier.seal(SECRET, "test"), "test"))
                .isEqualTo(SECRET);
    }

    private void register(SecretBox box) {
        database.client().sql("""
            INSERT INTO component (ref, kind, id, name, type, url, location, username, password, project,
                tls_mode, description)
            VALUES ('vim/edge', 'vim', 'edge', 'edge', 'openstack', 'https://cloud.example.net', 'core',
                'admin', ?, 'admin', 'system', '')\
            """).param(box.seal(SECRET, "vim/edge/password")).update();
    }
}
