package io.santoku.api.katana;

import io.santoku.api.document.JsonDocument;
import java.util.List;
import org.springframework.http.ResponseEntity;

/// A collection of the dialect. Its inputs and outputs are plain maps and lists; its refusals are problems.
interface Collection {
    /// Returns the short forms of all items.
    List<Object> index();

    /// Returns the full forms of all items.
    List<Object> all();

    /// Returns the item with this `_id`.
    Object get(String uid);

    /// Adds a new item; the answer is its `_id`.
    ResponseEntity<Object> post(JsonDocument document);

    /// Changes the item with this `_id`, or adds a new one under it.
    Change put(String uid, JsonDocument document);

    /// Removes an item and returns the text of the answer.
    String delete(String uid);

    /// Registers the element unless the same one is registered already.
    Bootstrapped bootstrap(JsonDocument document);

    /// The result of a PUT.
    enum Change {
        CREATED,
        MODIFIED
    }

    /// The result for an element of a bootstrap document; `isNew` is true when it did not exist before, `warnings` are
    /// the warnings about it.
    record Bootstrapped(String uid, boolean isNew, List<String> warnings) {
        public Bootstrapped {
            warnings = List.copyOf(warnings);
        }
    }
}
