package io.santoku.api.katana.slices;

import io.santoku.inventory.Inventory;
import java.util.Map;

/// The registered entries, and the predecessor's documents of the functions that a slice is made of, by id.
record RegisteredDocuments(Inventory inventory, Map<String, Map<String, Object>> functions) {
    /// Returns the document of a function; only its id when the function is no longer registered.
    Map<String, Object> function(String id) {
        return functions.getOrDefault(id, Map.of("id", id));
    }

    /// Returns the second identity of a function, by which the predecessor refers to it.
    String uid(String id) {
        return String.valueOf(function(id).getOrDefault("_id", id));
    }
}
