package io.santoku.execution;

import io.santoku.plan.StepId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The times at which the waiting steps of a run are due again.
final class Agenda {
    private final Map<StepId, Instant> due = new HashMap<>();

    void put(StepId step, Instant time) {
        due.put(step, time);
    }

    void remove(StepId step) {
        due.remove(step);
    }

    Collection<StepId> steps() {
        return List.copyOf(due.keySet());
    }

    /// The earliest due time.
    Optional<Instant> next() {
        return due.values().stream().min(Comparator.naturalOrder());
    }

    /// The steps that are due at `now`, in the order of their ids.
    List<StepId> come(Instant now) {
        return due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
