package io.santoku.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Reads and writes the tables of one schema over one connection.
final class Content {
    private static final String HISTORY = "flyway_schema_history";

    /// Positions in the event feed count the transactions of one database, and mean nothing in another.
    private static final Set<String> OF_ONE_DATABASE = Set.of(HISTORY, "feed_event", "feed_state");

    private final Connection connection;
    private final JdbcClient db;
    private final String schema;

    Content(Connection connection, String schema) {
        this.connection = connection;
        this.db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.schema = schema;
    }

    JdbcClient db() {
        return db;
    }

    boolean hasHistory() {
        return tableNames().contains(HISTORY);
    }

    /// The version of the last successful migration.
    String version() {
        return db.sql(
                        "SELECT version FROM %s WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1"
                                .formatted(name(HISTORY)))
                .query((row, _) -> row.getString(1))
                .single();
    }

    /// All tables except the migration history and the event feed, with their columns.
    Map<String, List<String>> columns() {
        var columns = new TreeMap<String, List<String>>();
        tableNames().stream()
                .filter(table -> !OF_ONE_DATABASE.contains(table))
                .forEach(table -> columns.put(table, columnsOf(table)));
        return columns;
    }

    /// The last values of the sequences that were used at least once.
    Map<String, Long> sequences() {
        var sequences = new LinkedHashMap<String, Long>();
        db.sql("SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = ? AND last_value IS NOT NULL"
                        + " ORDER BY 1")
                .param(schema)
                .query(row -> {
                    sequences.put(row.getString(1), row.getLong(2));
                });
        return sequences;
    }

    long count(String table) {
        return db.sql("SELECT count(*) FROM %s".formatted(name(table)))
                .query(Long.class)
                .single();
    }

    long copyOut(String table, List<String> columns, OutputStream out) throws SQLException, IOException {
        String sql = "COPY %s (%s) TO STDOUT".formatted(name(table), quoted(columns));
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
    }

    long copyIn(String table, List<String> columns, InputStream in) throws SQLException, IOException {
        String sql = "COPY %s (%s) FROM STDIN".formatted(name(table), quoted(columns));
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
    }

    void count(String sequence, long last) {
        db.sql("SELECT setval(?::regclass, ?)")
                .params(name(sequence), last)
                .query(Long.class)
                .single();
    }

    /// All tables, each after the tables that it references.
    List<String> inOrder() {
        Map<String, List<String>> open = references();
        var ordered = new ArrayList<String>();
        while (!open.isEmpty()) {
            List<String> next = open.keySet().stream()
                    .filter(table -> ordered.containsAll(Objects.requireNonNull(open.get(table))))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other: " + open.keySet());
            }
            ordered.addAll(next);
            open.keySet().removeAll(next);
        }
        return ordered;
    }

    String name(String thing) {
        return quoted(schema) + '.' + quoted(thing);
    }

    private Map<String, List<String>> references() {
        var references = new TreeMap<String, List<String>>();
        columns().keySet().forEach(table -> references.put(table, new ArrayList<>()));
        db.sql("""
            SELECT one.relname, other.relname FROM pg_constraint
            JOIN pg_class one ON one.oid = conrelid JOIN pg_class other ON other.oid = confrelid
            JOIN pg_namespace ON pg_namespace.oid = one.relnamespace
            WHERE contype = 'f' AND conrelid <> confrelid AND nspname = ?\
            """).param(schema).query(row -> {
            references.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
        });
        return references;
    }

    private List<String> tableNames() {
        return db.sql("SELECT tablename FROM pg_tables WHERE schemaname = ? ORDER BY 1")
                .param(schema)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> columnsOf(String table) {
        return db.sql("SELECT column_name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
                        + " ORDER BY ordinal_position")
                .params(schema, table)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map(Content::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
