package io.santoku.lifecycle;

import io.santoku.nest.BaseDescriptors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The base slice descriptors, to which every ordered NEST with a new `base_slice_des_id` adds its own.
public interface StoredBaseDescriptors extends BaseDescriptors {
    /// Keeps the descriptor for later reference, unless one of this id is kept already.
    void keep(String id, Map<String, Object> members);

    /// All base descriptors, the oldest first.
    List<Kept> list();

    /// The descriptor with this second identity.
    Optional<Kept> findByUid(String uid);

    /// Adds a descriptor, under a fresh second identity when none is given; empty when one of the two identities is
    /// taken.
    Optional<Kept> add(@Nullable String uid, String id, Map<String, Object> members);

    /// Replaces the content of the descriptor of this id; false when there is none.
    boolean replace(String id, Map<String, Object> members);

    /// Removes the descriptor of this id; false when there is none.
    boolean remove(String id);

    /// A descriptor with its two identities.
    record Kept(String uid, String id, Map<String, Object> members) {}
}
