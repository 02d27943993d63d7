package io.santoku.store.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/// Describes the content of a backup: the version of its schema, the columns of each table and the digest of its rows,
/// and the last value of each sequence.
record Manifest(
        String schema,
        Instant taken,
        Map<String, List<String>> columns,
        Map<String, String> digests,
        Map<String, Long> sequences) {
    static final String ENTRY = "manifest.properties";
    static final String SEAL = "manifest.seal";

    /// The first format, which had neither digests nor a seal.
    static final String UNSEALED = "1";

    private static final String FORMAT = "2";
    private static final String COLUMNS = "columns.";
    private static final String DIGEST = "digest.";
    private static final String SEQUENCE = "sequence.";
    private static final int LARGEST = 1 << 20;

    /// The name of the entry that contains a table's rows.
    static String entry(String table) {
        return "tables/" + table;
    }

    byte[] bytes() {
        var members = new Properties();
        members.setProperty("format", FORMAT);
        members.setProperty("schema", schema);
        members.setProperty("taken", taken.toString());
        columns.forEach((table, names) -> members.setProperty(COLUMNS + table, String.join(",", names)));
        digests.forEach((table, digest) -> members.setProperty(DIGEST + table, digest));
        sequences.forEach((name, last) -> members.setProperty(SEQUENCE + name, Long.toString(last)));
        var bytes = new ByteArrayOutputStream();
        try {
            members.store(bytes, "Santoku");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// The bytes of an entry, of which at most 1 MiB is read; empty when the entry does not exist.
    static byte[] read(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return new byte[0];
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LARGEST);
        }
    }

    /// The format of a manifest; throws [BackupFailed] for a format that this version cannot read.
    static String format(String file, byte[] manifest) {
        String format = members(file, manifest).getProperty("format");
        if (format == null) {
            throw new BackupFailed("%s is not a backup of Santoku".formatted(file));
        }
        if (!format.equals(FORMAT) && !format.equals(UNSEALED)) {
            throw new BackupFailed("%s was written by a newer Santoku: restore it with that one".formatted(file));
        }
        return format;
    }

    static Manifest of(String file, byte[] manifest) {
        try {
            return of(members(file, manifest));
        } catch (NumberFormatException | DateTimeException | NullPointerException broken) {
            throw new BackupFailed("The manifest of the backup %s is broken".formatted(file), broken);
        }
    }

    private static Properties members(String file, byte[] manifest) {
        var members = new Properties();
        try {
            members.load(new ByteArrayInputStream(manifest));
        } catch (IOException | IllegalArgumentException broken) {
            throw new BackupFailed("The manifest of the backup %s is broken".formatted(file), broken);
        }
        return members;
    }

    private static Manifest of(Properties members) {
        var columns = new TreeMap<String, List<String>>();
        members(members, COLUMNS).forEach((table, names) -> columns.put(table, Arrays.asList(names.split(","))));
        var sequences = new LinkedHashMap<String, Long>();
        members(members, SEQUENCE).forEach((name, last) -> sequences.put(name, Long.valueOf(last)));
        return new Manifest(
                Objects.requireNonNull(members.getProperty("schema")),
                Instant.parse(Objects.requireNonNull(members.getProperty("taken"))),
                columns,
                members(members, DIGEST),
                sequences);
    }

    private static Map<String, String> members(Properties members, String prefix) {
        var found = new TreeMap<String, String>();
        members.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> found.put(name.substring(prefix.length()), members.getProperty(name)));
        return found;
    }
}
