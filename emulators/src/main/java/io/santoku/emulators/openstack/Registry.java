package io.santoku.emulators.openstack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Objects with unique ids and unique names, in the order of their creation.
final class Registry<T extends Named> {
    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Map<String, String> idByName = new HashMap<>();

    /// Returns false when the name is taken.
    synchronized boolean add(T thing) {
        if (idByName.putIfAbsent(thing.name(), thing.id()) != null) {
            return false;
        }
        byId.put(thing.id(), thing);
        return true;
    }

    synchronized List<T> all() {
        return List.copyOf(byId.values());
    }

    synchronized Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<T> named(String name) {
        return Optional.ofNullable(idByName.get(name)).flatMap(this::find);
    }

    /// The changed object; empty when its new name belongs to another one or the object is gone.
    synchronized Optional<T> change(String id, UnaryOperator<T> change) {
        T old = byId.get(id);
        if (old == null) {
            return Optional.empty();
        }
        T changed = change.apply(old);
        if (!id.equals(idByName.getOrDefault(changed.name(), id))) {
            return Optional.empty();
        }
        idByName.remove(old.name());
        idByName.put(changed.name(), id);
        byId.put(id, changed);
        return Optional.of(changed);
    }

    /// Returns false when there was none.
    synchronized boolean remove(String id) {
        T old = byId.remove(id);
        if (old != null) {
            idByName.remove(old.name());
        }
        return old != null;
    }
}
