package io.santoku.nest;

import java.util.Map;
import java.util.Optional;

/// The stored slice descriptors that a NEST may name as its base.
public interface BaseDescriptors {
    /// Returns the members of the descriptor with this id.
    Optional<Map<String, Object>> find(String id);
}
