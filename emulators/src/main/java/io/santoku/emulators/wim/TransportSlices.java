package io.santoku.emulators.wim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// The transport slices of a controller, by slice id; the messages are stored as they were received.
final class TransportSlices {
    private static final List<String> LISTS = List.of("core_connections", "extra_ns");

    private final Map<String, Map<String, Object>> slices = new ConcurrentSkipListMap<>();

    /// The reason why a message is not an order for a transport slice; empty when it is one.
    static Optional<String> complaint(Map<String, Object> message) {
        if (!(message.get("_id") instanceof String id) || id.isBlank()) {
            return Optional.of("a transport slice needs an _id");
        }
        if (!(message.get("slice_sla") instanceof Map<?, ?>)) {
            return Optional.of("slice_sla must be an object");
        }
        return LISTS.stream()
                .filter(name -> !(message.get(name) instanceof List<?>))
                .map(name -> name + " must be a list")
                .findFirst();
    }

    void put(Map<String, Object> message) {
        slices.put(String.valueOf(message.get("_id")), Map.copyOf(message));
    }

    Optional<Map<String, Object>> find(String id) {
        return Optional.ofNullable(slices.get(id));
    }

    List<Map<String, Object>> all() {
        return List.copyOf(slices.values());
    }

    boolean remove(String id) {
        return slices.remove(id) != null;
    }

    int vanish(String kind, String id) {
        if (!kind.equals("transport")) {
            throw new IllegalArgumentException(
                    "a transport controller has nothing of the kind " + kind + ", only transport");
        }
        return remove(id) ? 1 : 0;
    }

    Map<String, Object> inventory() {
        return slices.isEmpty() ? Map.of() : Map.of("transport_slices", new ArrayList<>(slices.keySet()));
    }

    void clear() {
        slices.clear();
    }
}
