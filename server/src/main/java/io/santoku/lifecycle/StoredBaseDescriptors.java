package io.santoku.lifecycle;

import io.santoku.nest.BaseDescriptors;
import java.util.Map;

/// The base slice descriptors, to which every ordered NEST with a new `base_slice_des_id` adds its own.
public interface StoredBaseDescriptors extends BaseDescriptors {
    /// Keeps the descriptor for later reference, unless one of this id is kept already.
    void keep(String id, Map<String, Object> members);
}
