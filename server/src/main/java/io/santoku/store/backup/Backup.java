package io.santoku.store.backup;

import io.santoku.store.secrets.SecretBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/// Writes the whole content of the database, as of one moment, into one file, while servers continue to work. Secrets
/// stay sealed, and a seal over the manifest protects the file against changes: without the key file, which is not part
/// of the backup, nobody can read the secrets or restore the backup.
public final class Backup {
    private static final String COMMENT =
            "A backup of Santoku. To restore it, and to read the passwords in it, takes the"
                    + " key file (secrets.key) of the installation that wrote it, which is not in here.";

    private final DataSource source;
    private final Seal seal;
    private final Clock clock;

    /// Backs up this database, whose secrets are sealed with the key of `box`.
    public Backup(DataSource source, SecretBox box, Clock clock) {
        this.source = source;
        this.seal = new Seal(box);
        this.clock = clock;
    }

    /// The extent of a backup: the version of its schema, and the number of its tables and rows.
    public record Extent(String schema, int tables, long rows) {}

    /// Writes the file; an existing file is replaced only when the new one is complete. Throws [BackupFailed].
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
        Map<String, List<String>> columns = content.columns();
        var digests = new TreeMap<String, String>();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        long rows = 0;
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setComment(COMMENT);
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                zip.putNextEntry(new ZipEntry(Manifest.entry(table.getKey())));
                var digested = new DigestOutputStream(zip, Seal.sha256());
                rows += content.copyOut(table.getKey(), table.getValue(), digested);
                digests.put(table.getKey(), Seal.hex(digested.getMessageDigest()));
                zip.closeEntry();
            }
            var manifest = new Manifest(content.version(), clock.instant(), columns, digests, content.sequences());
            byte[] bytes = manifest.bytes();
            put(zip, Manifest.ENTRY, bytes);
            put(zip, Manifest.SEAL, seal.of(bytes));
        }
        return new Extent(content.version(), columns.size(), rows);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
