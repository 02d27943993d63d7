package io.santoku.emulators.opennebula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// The objects of one kind by their ids, which are never given twice.
final class Pool<T extends Item> {
    private final String kind;
    private final TreeMap<Integer, T> items = new TreeMap<>();
    private int next;

    /// `kind` is its name in messages; `next` is the id of the next object.
    Pool(String kind, int next) {
        this.kind = kind;
        this.next = next;
    }

    /// Adds the object that is made for the next id.
    T add(IntFunction<T> made) {
        T item = made.apply(next++);
        items.put(item.id(), item);
        return item;
    }

    /// Adds an object, or replaces the one of its id.
    void put(T item) {
        items.put(item.id(), item);
    }

    Optional<T> find(int id) {
        return Optional.ofNullable(items.get(id));
    }

    T required(int id) {
        return find(id).orElseThrow(() -> Refusal.missing(kind, id));
    }

    Optional<T> named(String name) {
        return items.values().stream().filter(item -> item.name().equals(name)).findFirst();
    }

    void remove(int id) {
        items.remove(id);
    }

    List<T> all() {
        return new ArrayList<>(items.values());
    }
}
