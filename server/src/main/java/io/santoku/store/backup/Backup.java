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

/// Writes all that is in the database, as it was at one moment, into one file. Servers work on meanwhile. Secrets stay
/// sealed, and the whole is sealed against changes: without the key file, which is not in the backup, nobody can read
/// the ones or restore the other.
public final class Backup {
    private static final String COMMENT =
            "A backup of Santoku. To restore it, and to read the passwords in it, takes the"
                    + " key file (secrets.key) of the installation that wrote it, which is not in here.";

    private final DataSource source;
    private final Seal seal;
    private final Clock clock;

    /// Of this database, whose secrets are sealed with the key of `box`.
    public Backup(DataSource source, SecretBox box, Clock clock) {
        this.source = source;
        this.seal = new Seal(box);
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
