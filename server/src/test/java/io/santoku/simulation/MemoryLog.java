package io.santoku.simulation;

import io.santoku.execution.Entry;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog;
import io.santoku.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The journal in memory for readers.
record MemoryLog(Memory memory) implements OperationLog {
    @Override
    public Optional<Recorded> find(OperationId id) {
        memory.touch();
        return Optional.ofNullable(memory.operations.get(id.value()))
                .map(row -> new Recorded(row.operation(), row.entries()));
    }

    @Override
    public List<Entry> entriesAfter(OperationId id, long sequence) {
        return find(id).map(Recorded::entries).orElse(List.of()).stream()
                .filter(entry -> entry.sequence() > sequence)
                .toList();
    }

    @Override
    public List<Summary> list(Query query) {
        throw new UnsupportedOperationException("nobody lists operations here");
    }

    @Override
    public long count(Query query) {
        throw new UnsupportedOperationException("nobody counts operations here");
    }

    @Override
    public Function<Step, Duration> expectations() {
        return _ -> Duration.ofSeconds(1);
    }
}
