package io.santoku.api.katana;

import io.santoku.api.document.JsonDocument;
import java.util.List;
import org.springframework.http.ResponseEntity;

/// A collection of the dialect. What it takes and gives are plain maps and lists; what it refuses is a problem.
interface Collection {
    /// The short forms of all.
    List<Object> index();

    /// All as they are.
    List<Object> all();

    /// The one of this `_id`.
    Object get(String uid);

    /// Takes a new one; answers with its `_id`.
    ResponseEntity<Object> post(JsonDocument document);

    /// Changes the one of this `_id`, or takes a new one under it.
    Change put(String uid, JsonDocument document);

    /// Takes one away; what to say of it.
    String delete(String uid);

    /// Takes it unless it is there already, as it is.
    Bootstrapped bootstrap(JsonDocument document);

    /// What came of a PUT.
    enum Change {
        CREATED,
        MODIFIED
    }

    /// What came of an element of a bootstrap document; `isNew` when it was not there before, `warnings` what should
    /// worry its owner.
    record Bootstrapped(String uid, boolean isNew, List<String> warnings) {
        public Bootstrapped {
            warnings = List.copyOf(warnings);
        }
    }
}
