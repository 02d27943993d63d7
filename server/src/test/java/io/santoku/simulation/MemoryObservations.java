package io.santoku.simulation;

import io.santoku.driver.Sight;
import io.santoku.lifecycle.Observations;
import io.santoku.lifecycle.ResourceObservation;
import io.santoku.plan.ResourceId;
import io.santoku.simulation.Memory.HeldKey;
import io.santoku.slice.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What was last seen, in memory.
record MemoryObservations(Memory memory) implements Observations {
    @Override
    public void saw(Holder holder, Map<ResourceId, Sight> sights, Instant at) {
        memory.touch();
        sights.forEach((resource, sight) -> {
            var key = new HeldKey(holder.value(), resource);
            ResourceObservation before = memory.observed.get(key);
            Instant shown = sight.isThere() || before == null ? null : before.shownAt();
            memory.put(
                    memory.observed, key, new ResourceObservation(resource, sight, at, sight.isThere() ? at : shown));
        });
        List.copyOf(memory.observed.keySet()).stream()
                .filter(key -> key.holder().equals(holder.value())
                        && !memory.held.containsKey(key)
                        && !sights.containsKey(key.resource()))
                .forEach(key -> memory.remove(memory.observed, key));
    }

    @Override
    public List<ResourceObservation> of(Holder holder) {
        memory.touch();
        return memory.observed.entrySet().stream()
                .filter(entry -> entry.getKey().holder().equals(holder.value()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public List<Holder> due(Instant before, int limit) {
        throw new UnsupportedOperationException("clients say who is looked at");
    }

    @Override
    public long adrift() {
        return memory.observed.entrySet().stream()
                .filter(entry -> memory.held.containsKey(entry.getKey())
                        && entry.getValue().isAdrift())
                .map(entry -> entry.getKey().holder())
                .distinct()
                .count();
    }
}
