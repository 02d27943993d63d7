package io.santoku.api.katana.slices;

import io.santoku.inventory.Inventory;
import java.util.Map;

/// What is registered, and the predecessor's documents of the functions that a slice is made of, by their ids.
record RegisteredDocuments(Inventory inventory, Map<String, Map<String, Object>> functions) {
    /// A function, as far as it is still known.
    Map<String, Object> function(String id) {
        return functions.getOrDefault(id, Map.of("id", id));
    }

    /// The second identity of a function, by which the predecessor refers to it.
    String uid(String id) {
        return String.valueOf(function(id).getOrDefault("_id", id));
    }
}
