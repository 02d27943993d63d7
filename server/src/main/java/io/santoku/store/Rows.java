package io.santoku.store;

import io.santoku.inventory.Entry;
import io.santoku.inventory.Page;
import io.santoku.inventory.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the rows of one repository from a table: those that satisfy `scope`, in the order of `sequence`.
record Rows<T>(
        JdbcClient client,
        String table,
        String scope,
        Map<Selection.Filter, String> columns,
        RowMapper<Entry<T>> mapper) {

    /// Reads a timestamp column.
    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// Combines an item with the columns that all registered items have.
    static <T> Entry<T> entry(T item, ResultSet row) throws SQLException {
        return new Entry<>(
                item,
                row.getString("uid"),
                JsonColumns.readMembers(row.getString("extras")),
                instant(row, "registered_at"),
                row.getLong("sequence"),
                row.getLong("revision"));
    }

    Optional<Entry<T>> find(String column, String value, String locking) {
        return client.sql("SELECT * FROM %s WHERE %s AND %s = :value %s".formatted(table, scope, column, locking))
                .param("value", value)
                .query(mapper)
                .optional();
    }

    List<T> all() {
        return client
                .sql("SELECT * FROM %s WHERE %s ORDER BY sequence".formatted(table, scope))
                .query(mapper)
                .list()
                .stream()
                .map(Entry::item)
                .toList();
    }

    Page<T> page(Selection selection) {
        var parameters = new HashMap<String, Object>();
        String condition = condition(selection, parameters);
        long total = client.sql("SELECT count(*) FROM %s WHERE %s".formatted(table, condition))
                .params(parameters)
                .query(Long.class)
                .single();
        List<Entry<T>> entries = client.sql(
                        "SELECT * FROM %s WHERE %s AND sequence > :after ORDER BY sequence LIMIT :limit"
                                .formatted(table, condition))
                .params(parameters)
                .param("after", selection.after())
                .param("limit", selection.limit() + 1)
                .query(mapper)
                .list();
        boolean more = entries.size() > selection.limit();
        return new Page<>(more ? entries.subList(0, selection.limit()) : entries, more, total);
    }

    private String condition(Selection selection, Map<String, Object> parameters) {
        var condition = new StringBuilder(scope);
        selection.filters().forEach((filter, value) -> {
            String column = columns.get(filter);
            if (column == null) {
                throw new IllegalArgumentException("%s cannot be filtered by %s".formatted(table, filter));
            }
            condition.append(" AND ").append(column).append(" = :").append(column);
            parameters.put(column, value);
        });
        return condition.toString();
    }
}
