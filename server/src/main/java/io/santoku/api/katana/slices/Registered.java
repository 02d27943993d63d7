package io.santoku.api.katana.slices;

import io.santoku.inventory.Inventory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is registered, and the predecessor's documents of the functions that a slice is made of, by their ids.
record Registered(Inventory inventory, Map<String, Map<String, @Nullable Object>> functions) {
    /// A function, as far as it is still known.
    Map<String, @Nullable Object> function(String id) {
        Map<String, @Nullable Object> known = functions.get(id);
        if (known != null) {
            return known;
        }
        var forgotten = new LinkedHashMap<String, @Nullable Object>();
        forgotten.put("id", id);
        return forgotten;
    }

    /// The second identity of a function, by which the predecessor refers to it.
    String uid(String id) {
        return String.valueOf(function(id).getOrDefault("_id", id));
    }
}
