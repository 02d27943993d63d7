package io.santoku.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.store.backup.Backup;
import io.santoku.store.backup.BackupFailed;
import io.santoku.store.backup.Restoration;
import io.santoku.store.secrets.SecretBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A backup has all of a database, and comes back as it was.
class BackupTest {
    private final Rig rig = Rig.with();
    private final OldRows full = rows("backup_full");
    private final OldRows empty = rows("backup_empty");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("backup.zip");
    }

    @Test
    void what_was_backed_up_comes_back_row_by_row_and_counts_on() {
        full.fill(full.latest());
        Backup.Extent written = backup(full);
        Backup.Extent read = new Restoration(empty.source()).readFrom(file, false);

        assertThat(read).isEqualTo(written);
        Map<String, String> before = rowsOf(full);
        assertThat(rowsOf(empty)).containsAllEntriesOf(before).hasSameSizeAs(before);
        assertThat(client(empty)
                        .sql("SELECT count(*) FROM scheduled_tasks WHERE picked")
                        .query(Long.class)
                        .single())
                .as("picks of nodes that are gone")
                .isZero();
        assertThat(nextEntry(empty)).isEqualTo(nextEntry(full));
    }

    @Test
    void a_backup_of_an_older_schema_is_brought_up_to_date() {
        full.fill(4);
        assertThat(backup(full).schema()).isEqualTo("4");

        new Restoration(empty.source()).readFrom(file, false);

        full.migrate(MigrationVersion.LATEST);
        assertThat(rowsOf(empty)).containsAllEntriesOf(rowsOf(full));
    }

    @Test
    void content_is_replaced_only_when_that_is_said_and_only_by_what_is_whole() throws IOException {
        full.fill(full.latest());
        backup(full);
        empty.fill(empty.latest());
        Map<String, String> before = rowsOf(empty);
        Path broken = Files.write(folder.resolve("broken.zip"), "no zip".getBytes(UTF_8));

        assertThatThrownBy(() -> new Restoration(empty.source()).readFrom(file, false))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("--replace");
        assertThatThrownBy(() -> new Restoration(empty.source()).readFrom(broken, true))
                .isInstanceOf(BackupFailed.class);
        assertThat(rowsOf(empty)).isEqualTo(before);
        new Restoration(empty.source()).readFrom(file, true);
        assertThat(rowsOf(empty)).containsAllEntriesOf(rowsOf(full));
    }

    @Test
    void a_database_that_servers_use_is_left_alone() throws SQLException {
        full.fill(full.latest());
        backup(full);
        try (Connection used = empty.source().getConnection()) {
            assertThat(used.isValid(1)).isTrue();
            assertThatThrownBy(() -> new Restoration(empty.source()).readFrom(file, true))
                    .isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("stop all servers");
        }
    }

    @Test
    void secrets_stay_sealed() throws IOException {
        full.fill(full.latest());
        backup(full);

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(
                                    new String(zip.getInputStream(entry).readAllBytes(), UTF_8))
                            .doesNotContain(OldRows.PASSWORD.reveal()));
        }
    }

    private Backup.Extent backup(OldRows database) {
        return new Backup(database.source(), Clock.systemUTC()).writeTo(file);
    }

    /// Every table, but for what is cleared on purpose.
    private static Map<String, String> rowsOf(OldRows database) {
        Map<String, String> rows = Databases.fingerprint(client(database));
        rows.keySet().removeIf(table -> table.startsWith("scheduled_") || table.equals("flyway_schema_history"));
        return rows;
    }

    private static long nextEntry(OldRows database) {
        return client(database)
                .sql("INSERT INTO journal (operation_id, kind, body) VALUES ('operation-1', 'Ended', '{}')"
                        + " RETURNING sequence")
                .query(Long.class)
                .single();
    }

    private static JdbcClient client(OldRows database) {
        return JdbcClient.create(database.source());
    }

    private OldRows rows(String database) {
        rig.postgres().recreate(database);
        var source = new DriverManagerDataSource(
                rig.postgres().jdbcUrl(database),
                rig.postgres().username(),
                rig.postgres().password().reveal());
        return new OldRows(source, rig.part(SecretBox.class));
    }
}
