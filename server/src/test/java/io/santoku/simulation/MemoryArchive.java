package io.santoku.simulation;

import io.santoku.lifecycle.NestArchive;
import io.santoku.slice.SliceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The posted NESTs in memory.
record MemoryArchive(Memory memory) implements NestArchive {
    @Override
    public void keep(SliceId slice, Map<String, Object> nest) {
        memory.touch();
        memory.put(memory.archive, slice.value(), nest);
    }

    @Override
    public Optional<Map<String, Object>> find(SliceId slice) {
        memory.touch();
        return Optional.ofNullable(memory.archive.get(slice.value()));
    }

    @Override
    public List<SliceId> list() {
        memory.touch();
        return memory.archive.keySet().stream().map(SliceId::new).toList();
    }
}
