package io.santoku.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.store.backup.Backup;
import io.santoku.store.backup.BackupFailed;
import io.santoku.store.backup.Restoration;
import io.santoku.store.backup.Restoration.Permit;
import io.santoku.store.secrets.SecretBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A backup has all of a database, and comes back as it was.
@Tag("long")
class BackupTest {
    private static final Permit REPLACE = new Permit(true, false);

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
        Backup.Extent read = restoration().readFrom(file, Permit.NONE);

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

        restoration().readFrom(file, Permit.NONE);

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

        assertThatThrownBy(() -> restoration().readFrom(file, Permit.NONE))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("--replace");
        assertThatThrownBy(() -> restoration().readFrom(broken, REPLACE)).isInstanceOf(BackupFailed.class);
        assertThat(rowsOf(empty)).isEqualTo(before);
        restoration().readFrom(file, REPLACE);
        assertThat(rowsOf(empty)).containsAllEntriesOf(rowsOf(full));
    }

    @Test
    void even_a_single_registered_location_is_content() {
        full.fill(full.latest());
        backup(full);
        empty.migrate(MigrationVersion.LATEST);
        client(empty)
                .sql("INSERT INTO location (id, description) VALUES ('edge7', '')")
                .update();

        assertThatThrownBy(() -> restoration().readFrom(file, Permit.NONE))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("--replace");
    }

    @Test
    void a_database_that_servers_use_is_left_alone() throws SQLException {
        full.fill(full.latest());
        backup(full);
        try (Connection used = empty.source().getConnection()) {
            assertThat(used.isValid(1)).isTrue();
            assertThatThrownBy(() -> restoration().readFrom(file, REPLACE))
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

    @Test
    void a_file_that_somebody_else_wrote_is_refused_before_anything_of_it_is_run() throws IOException {
        full.fill(full.latest());
        backup(full);
        Path ran = folder.resolve("ran");
        String columns = "columns.location=id\\\") FROM PROGRAM 'touch %s' --\nformat=".formatted(ran);
        Path unsealed = forged("unsealed.zip", manifest -> manifest.replace("format=2", columns + "1"));
        Path resealed = forged("resealed.zip", manifest -> manifest.replace("format=2", columns + "2"));

        assertThatThrownBy(() -> restoration().readFrom(unsealed, REPLACE))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("--unauthenticated");
        assertThatThrownBy(() -> restoration().readFrom(unsealed, new Permit(true, true)))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("columns of location");
        assertThatThrownBy(() -> restoration().readFrom(resealed, REPLACE))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("key file");
        assertThat(ran).doesNotExist();
    }

    @Test
    void rows_that_were_changed_since_are_refused() throws IOException {
        full.fill(full.latest());
        backup(full);
        Path changed = copied(
                "changed.zip",
                (entry, content) -> entry.equals("tables/location")
                        ? new String(content, UTF_8).replace("core", "evil").getBytes(UTF_8)
                        : content);

        assertThatThrownBy(() -> restoration().readFrom(changed, REPLACE))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("rows of location");
    }

    @Test
    void a_restore_elsewhere_needs_the_key_file() {
        full.fill(full.latest());
        backup(full);
        SecretBox another = SecretBox.open(folder.resolve("another.key"));

        assertThatThrownBy(() -> new Restoration(empty.source(), another).readFrom(file, Permit.NONE))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("was not written with this key file");
    }

    private Restoration restoration() {
        return new Restoration(empty.source(), empty.box());
    }

    private Path forged(String name, UnaryOperator<String> manifest) throws IOException {
        return copied(
                name,
                (entry, content) -> entry.equals("manifest.properties")
                        ? manifest.apply(new String(content, UTF_8)).getBytes(UTF_8)
                        : content);
    }

    /// The backup with other content in its entries.
    private Path copied(String name, BiFunction<String, byte[], byte[]> change) throws IOException {
        Path copy = folder.resolve(name);
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        change.apply(entry.getName(), zip.getInputStream(entry).readAllBytes()));
                out.closeEntry();
            }
        }
        return copy;
    }

    private Backup.Extent backup(OldRows database) {
        return new Backup(database.source(), database.box(), Clock.systemUTC()).writeTo(file);
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
