package io.santoku.simulation;

import io.santoku.execution.JournalEntry;
import io.santoku.execution.Leavings;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.RunState;
import io.santoku.plan.Step;
import io.santoku.slice.Holder;
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
    public List<JournalEntry> entriesAfter(OperationId id, long sequence) {
        return find(id).map(Recorded::entries).orElse(List.of()).stream()
                .filter(entry -> entry.sequence() > sequence)
                .toList();
    }

    @Override
    public List<Summary> list(Query query) {
        memory.touch();
        OperationId before = query.before();
        var newestFirst = memory.operations.descendingMap();
        return (before == null ? newestFirst : newestFirst.tailMap(before.value(), false))
                .values().stream()
                        .filter(row -> matches(row, query))
                        .limit(query.limit())
                        .map(MemoryLog::summary)
                        .toList();
    }

    private static boolean matches(Memory.OperationRow row, Query query) {
        Holder holder = query.holder();
        return (holder == null || row.operation().holder().value().equals(holder.value()))
                && (query.kind() == null || row.operation().kind() == query.kind());
    }

    private static Summary summary(Memory.OperationRow row) {
        Operation operation = row.operation();
        RunState state = RunState.of(operation.plan(), row.entries());
        return new Summary(
                operation.id(),
                operation.holder(),
                operation.kind(),
                state.state(),
                new Progress(0, operation.plan().steps().size(), left(operation, state)),
                operation.createdAt(),
                state.span());
    }

    private static int left(Operation operation, RunState state) {
        return operation.kind() == OperationKind.FORCE_DELETE && state.state().ended()
                ? Leavings.of(operation, state).size()
                : 0;
    }

    @Override
    public long count(Query query) {
        memory.touch();
        return memory.operations.values().stream()
                .filter(row -> matches(row, query))
                .count();
    }

    @Override
    public Function<Step, Duration> expectations() {
        return _ -> Duration.ofSeconds(1);
    }
}
