package io.santoku.nest;

import java.util.Map;
import java.util.Optional;

/// The stored slice descriptors that a NEST may name as its base.
public interface BaseDescriptors {
    /// The members of the descriptor of this id.
    Optional<Map<String, Object>> find(String id);
}
