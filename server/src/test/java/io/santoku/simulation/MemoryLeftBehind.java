package io.santoku.simulation;

import io.santoku.execution.OperationId;
import io.santoku.lifecycle.LeftBehind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The operations that left something, in memory.
record MemoryLeftBehind(Memory memory) implements LeftBehind {
    @Override
    public List<OperationId> due(Instant now, int limit) {
        memory.touch();
        return memory.takeUps.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(entry -> new OperationId(entry.getKey()))
                .toList();
    }

    @Override
    public void postpone(OperationId id, Instant until) {
        memory.touch();
        if (memory.takeUps.containsKey(id.value())) {
            memory.put(memory.takeUps, id.value(), until);
        }
    }

    @Override
    public void forget(OperationId id) {
        memory.touch();
        memory.remove(memory.takeUps, id.value());
    }

    @Override
    public long count() {
        return memory.takeUps.size();
    }
}
