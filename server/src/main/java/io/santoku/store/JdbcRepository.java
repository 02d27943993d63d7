package io.santoku.store;

import io.santoku.inventory.Entry;
import io.santoku.inventory.Label;
import io.santoku.inventory.Page;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Selection;
import io.santoku.inventory.Witness;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A repository in one table; `columns` maps an item to the values of its columns.
record JdbcRepository<T>(Rows<T> rows, Function<T, Map<String, @Nullable Object>> columns) implements Repository<T> {
    @Override
    public Optional<Entry<T>> find(String id) {
        return rows.find("id", id, "");
    }

    @Override
    public Optional<Entry<T>> findByUid(String uid) {
        return rows.find("uid", uid, "");
    }

    @Override
    public Optional<Entry<T>> lock(String id) {
        return rows.find("id", id, "FOR UPDATE").map(Witness::seesLocked);
    }

    @Override
    public Page<T> list(Selection selection) {
        return rows.page(selection);
    }

    @Override
    public boolean add(T item, Label label) {
        Map<String, @Nullable Object> values = values(item, label.extras());
        if (label.uid() != null) {
            values.put("uid", label.uid());
        }
        String names = String.join(", ", values.keySet());
        String places = values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        return rows.client()
                        .sql("INSERT INTO %s (%s) VALUES (%s) ON CONFLICT DO NOTHING"
                                .formatted(rows.table(), names, places))
                        .params(values)
                        .update()
                > 0;
    }

    @Override
    public boolean replace(T item, Label label) {
        Map<String, @Nullable Object> values = values(item, label.extras());
        String changes = values.keySet().stream()
                .map(name -> "%s = :%s".formatted(name, name))
                .collect(Collectors.joining(", "));
        return rows.client()
                        .sql("UPDATE %s SET %s, revision = revision + 1, written_at = now() WHERE %s AND id = :id"
                                .formatted(rows.table(), changes, rows.scope()))
                        .params(values)
                        .update()
                > 0;
    }

    @Override
    public boolean remove(String id) {
        return rows.client()
                        .sql("DELETE FROM %s WHERE %s AND id = :id".formatted(rows.table(), rows.scope()))
                        .param("id", id)
                        .update()
                > 0;
    }

    private Map<String, @Nullable Object> values(T item, @Nullable Map<String, Object> extras) {
        var values = new HashMap<String, @Nullable Object>(columns.apply(item));
        if (extras != null) {
            values.put("extras", JsonColumns.json(extras));
        }
        return values;
    }
}
