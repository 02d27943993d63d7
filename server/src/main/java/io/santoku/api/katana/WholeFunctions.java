package io.santoku.api.katana;

import java.util.Map;
import java.util.Optional;

/// The functions as the predecessor shows them, for documents that have whole functions in them.
public interface WholeFunctions {
    /// The document of the function of this id (not `_id`), as long as it is registered.
    Optional<Map<String, Object>> find(String id);
}
