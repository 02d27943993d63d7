package io.santoku.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/// Writes all that is in the database, as it was at one moment, into one file. Servers work on meanwhile. Secrets stay
/// sealed: without the key file nobody can read them, and it is not in the backup.
public final class Backup {
    private final DataSource source;
    private final Clock clock;

    /// Of this database.
    public Backup(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /// What is in a file: rows of tables, as the schema of this version has them.
    public record Extent(String schema, int tables, long rows) {}

    /// Writes the file; one that is there already is replaced once the new one is whole. Throws [BackupFailed].
    public Extent writeTo(Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Extent extent = write(new Content(connection, connection.getSchema()), unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return extent;
        } catch (SQLException | IOException failed) {
            throw new BackupFailed("Cannot write the backup %s: %s".formatted(file, failed.getMessage()), failed);
        }
    }

    private Extent write(Content content, Path file) throws SQLException, IOException {
        if (!content.hasHistory()) {
            throw new BackupFailed("There is nothing to back up: no server has ever used this database");
        }
        var manifest = new Manifest(content.version(), clock.instant(), content.columns(), content.sequences());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        long rows = 0;
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            manifest.write(zip);
            zip.closeEntry();
            for (Map.Entry<String, List<String>> table : manifest.columns().entrySet()) {
                zip.putNextEntry(new ZipEntry(Manifest.entry(table.getKey())));
                rows += content.copyOut(table.getKey(), table.getValue(), zip);
                zip.closeEntry();
            }
        }
        return new Extent(manifest.schema(), manifest.columns().size(), rows);
    }
}
