package io.santoku.store.backup;

import io.santoku.store.secrets.SecretBox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/// Restores a backup. It loads the rows into a separate schema of the backup's version, migrates that schema to the
/// current version, and only then replaces the old schema with it, in one transaction.
public final class Restoration {
    private static final String BESIDE = "santoku_restored";
    private static final int LOOKS = 20;

    /// The number of rows per table that a server creates by itself at its first start.
    private static final Map<String, Long> MADE_BY_ITSELF =
            Map.of("location", 1L, "scheduled_rounds", 100L, "key_canary", 1L);

    private final DataSource source;
    private final SecretBox box;

    /// Restores into this database, on which no server may run; `box` must have the key that the backup was written
    /// with.
    public Restoration(DataSource source, SecretBox box) {
        this.source = source;
        this.box = box;
    }

    /// The permissions that an operator gives: `replace` existing content, and restore an `unauthenticated` file of an
    /// earlier version.
    public record Permit(boolean replace, boolean unauthenticated) {
        /// Permits neither.
        public static final Permit NONE = new Permit(false, false);
    }

    /// Restores the file after checking that this installation wrote it and that it was not changed since. Refuses when
    /// the database has content, unless replacing it is permitted. Throws [BackupFailed].
    public Backup.Extent readFrom(Path file, Permit permit) {
        try (var zip = new ZipFile(file.toFile());
                Connection connection = source.getConnection()) {
            Manifest manifest = authentic(zip, permit);
            refuseNewer(manifest);
            String schema = connection.getSchema();
            var old = new Content(connection, schema);
            refuseWhileUsed(old);
            refuseToLose(old, permit.replace());
            connection.createStatement().execute("DROP SCHEMA IF EXISTS " + BESIDE + " CASCADE");
            migrate(MigrationVersion.fromVersion(manifest.schema()));
            long rows = load(connection, zip, manifest);
            migrate(MigrationVersion.LATEST);
            exchange(connection, schema);
            return new Backup.Extent(manifest.schema(), manifest.columns().size(), rows);
        } catch (SQLException | IOException | DataAccessException failed) {
            throw new BackupFailed("Cannot restore %s: %s".formatted(file, failed.getMessage()), failed);
        }
    }

    private Manifest authentic(ZipFile zip, Permit permit) throws IOException {
        String file = zip.getName();
        byte[] bytes = Manifest.read(zip, Manifest.ENTRY);
        boolean isSealed = !Manifest.format(file, bytes).equals(Manifest.UNSEALED);
        if (!isSealed && !permit.unauthenticated()) {
            throw new BackupFailed(
                    "%s is of an earlier Santoku, which did not seal its backups, so that its author cannot be verified: say --unauthenticated if you know where it has been"
                            .formatted(file));
        }
        if (isSealed) {
            new Seal(box).verify(file, bytes, Manifest.read(zip, Manifest.SEAL));
        }
        Manifest manifest = Manifest.of(file, bytes);
        Seal.verify(zip, manifest.digests());
        return manifest;
    }

    private void refuseNewer(Manifest manifest) {
        var known = flyway(MigrationVersion.LATEST).info().all();
        boolean isKnown = List.of(known).stream()
                .anyMatch(one -> one.getVersion() != null
                        && one.getVersion().equals(MigrationVersion.fromVersion(manifest.schema())));
        if (!isKnown) {
            throw new BackupFailed(
                    "The backup is of schema %s, which this Santoku does not know: restore it with the one that wrote it"
                            .formatted(manifest.schema()));
        }
    }

    /// Looks several times, since a connection that was just closed stays visible for a moment.
    private static void refuseWhileUsed(Content content) {
        for (int look = 0; look < LOOKS && others(content) > 0; look++) {
            content.db().sql("SELECT pg_sleep(0.1)").query().listOfRows();
        }
        long others = others(content);
        if (others > 0) {
            throw new BackupFailed(
                    "The database is in use (%d connections): stop all servers on it first".formatted(others));
        }
    }

    private static long others(Content content) {
        return content.db()
                .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid() AND usename IS NOT NULL")
                .query(Long.class)
                .single();
    }

    private static void refuseToLose(Content content, boolean replace) {
        boolean isFilled = content.columns().keySet().stream()
                .anyMatch(table -> content.count(table) > MADE_BY_ITSELF.getOrDefault(table, 0L));
        if (isFilled && !replace) {
            throw new BackupFailed("The database has content: say --replace if the backup is to take its place");
        }
    }

    private void migrate(MigrationVersion version) {
        flyway(version).migrate();
    }

    private Flyway flyway(MigrationVersion version) {
        return Flyway.configure()
                .dataSource(source)
                .schemas(BESIDE)
                .target(version)
                .load();
    }

    private static long load(Connection connection, ZipFile zip, Manifest manifest) throws SQLException, IOException {
        var content = new Content(connection, BESIDE);
        connection.setAutoCommit(false);
        long rows = 0;
        List<String> tables = content.inOrder();
        setTriggers(content, tables, "DISABLE");
        for (String table : tables.reversed()) {
            content.db().sql("DELETE FROM " + content.name(table)).update();
        }
        for (String table : tables) {
            rows += load(content, zip, table, manifest.columns().get(table));
        }
        setTriggers(content, tables, "ENABLE");
        manifest.sequences().forEach(content::count);
        release(content, tables);
        connection.commit();
        connection.setAutoCommit(true);
        return rows;
    }

    private static long load(Content content, ZipFile zip, String table, @Nullable List<String> columns)
            throws SQLException, IOException {
        var entry = zip.getEntry(Manifest.entry(table));
        if (entry == null || columns == null) {
            throw new BackupFailed("The backup %s lacks the table %s".formatted(zip.getName(), table));
        }
        if (!content.columns().getOrDefault(table, List.of()).containsAll(columns)) {
            throw new BackupFailed(
                    "The backup %s has columns of %s that its schema does not know".formatted(zip.getName(), table));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return content.copyIn(table, columns, in);
        }
    }

    /// Without triggers, because what a backup brings back is no change that readers of the event feed wait for.
    private static void setTriggers(Content content, List<String> tables, String verb) {
        tables.forEach(table -> content.db()
                .sql("ALTER TABLE %s %s TRIGGER USER".formatted(content.name(table), verb))
                .update());
    }

    /// Releases the tasks that nodes had picked when the backup was taken.
    private static void release(Content content, List<String> tables) {
        for (String table : List.of("scheduled_tasks", "scheduled_rounds")) {
            if (tables.contains(table)) {
                content.db()
                        .sql("UPDATE %s SET picked = false, picked_by = NULL, last_heartbeat = NULL"
                                .formatted(content.name(table)))
                        .update();
            }
        }
    }

    private static void exchange(Connection connection, String schema) throws SQLException {
        var foreign = new Content(connection, schema).columns().keySet();
        foreign.removeAll(new Content(connection, BESIDE).columns().keySet());
        if (!foreign.isEmpty()) {
            throw new BackupFailed("The database also has tables of others, which would be lost: " + foreign);
        }
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA \"%s\" CASCADE".formatted(schema));
            statement.execute("ALTER SCHEMA %s RENAME TO \"%s\"".formatted(BESIDE, schema));
        }
        connection.commit();
    }
}
