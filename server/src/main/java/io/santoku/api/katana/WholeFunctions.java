package io.santoku.api.katana;

import java.util.Map;
import java.util.Optional;

/// Provides the functions in the predecessor's form, for documents that contain whole functions.
public interface WholeFunctions {
    /// Returns the document of the function with this id (not `_id`), as long as it is registered.
    Optional<Map<String, Object>> find(String id);
}
