package io.santoku.simulation;

import io.santoku.lifecycle.StoredBaseDescriptors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The base descriptors in memory, which nobody edits.
record MemoryBases(Memory memory) implements StoredBaseDescriptors {
    @Override
    public Optional<Map<String, Object>> find(String id) {
        memory.touch();
        return Optional.ofNullable(memory.bases.get(id));
    }

    @Override
    public void keep(String id, Map<String, Object> members) {
        memory.touch();
        if (!memory.bases.containsKey(id)) {
            memory.put(memory.bases, id, members);
        }
    }

    @Override
    public List<Kept> list() {
        return List.of();
    }

    @Override
    public Optional<Kept> findByUid(String uid) {
        return Optional.empty();
    }

    @Override
    public Optional<Kept> add(@Nullable String uid, String id, Map<String, Object> members) {
        return Optional.empty();
    }

    @Override
    public boolean replace(String id, Map<String, Object> members) {
        return false;
    }

    @Override
    public boolean remove(String id) {
        return false;
    }
}
