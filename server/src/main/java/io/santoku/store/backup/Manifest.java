package io.santoku.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/// What a backup consists of: of which schema it is, the columns of each table, and how far each sequence had counted.
record Manifest(String schema, Instant taken, Map<String, List<String>> columns, Map<String, Long> sequences) {
    static final String ENTRY = "manifest.properties";
    private static final String FORMAT = "1";
    private static final String COLUMNS = "columns.";
    private static final String SEQUENCE = "sequence.";

    /// The entry that has a table's rows.
    static String entry(String table) {
        return "tables/" + table;
    }

    void write(OutputStream out) throws IOException {
        var members = new Properties();
        members.setProperty("format", FORMAT);
        members.setProperty("schema", schema);
        members.setProperty("taken", taken.toString());
        columns.forEach((table, names) -> members.setProperty(COLUMNS + table, String.join(",", names)));
        sequences.forEach((name, last) -> members.setProperty(SEQUENCE + name, Long.toString(last)));
        members.store(out, "Santoku");
    }

    static Manifest of(ZipFile zip) throws IOException {
        var entry = zip.getEntry(ENTRY);
        if (entry == null) {
            throw new BackupFailed("%s is not a backup of Santoku".formatted(zip.getName()));
        }
        var members = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            members.load(in);
        }
        if (!FORMAT.equals(members.getProperty("format"))) {
            throw new BackupFailed(
                    "%s was written by a newer Santoku: restore it with that one".formatted(zip.getName()));
        }
        return of(members);
    }

    private static Manifest of(Properties members) {
        var columns = new TreeMap<String, List<String>>();
        var sequences = new LinkedHashMap<String, Long>();
        for (String name : members.stringPropertyNames()) {
            if (name.startsWith(COLUMNS)) {
                columns.put(
                        name.substring(COLUMNS.length()),
                        Arrays.asList(members.getProperty(name).split(",")));
            }
            if (name.startsWith(SEQUENCE)) {
                sequences.put(name.substring(SEQUENCE.length()), Long.valueOf(members.getProperty(name)));
            }
        }
        return new Manifest(
                members.getProperty("schema"), Instant.parse(members.getProperty("taken")), columns, sequences);
    }
}
