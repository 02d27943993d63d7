package io.santoku.simulation;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.simulation.Memory.SliceRow;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import io.santoku.slice.SubnetId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// The slices in memory.
record MemorySlices(Memory memory) implements Slices {
    static List<Held> held(Memory memory, Holder holder) {
        return memory.held.entrySet().stream()
                .filter(entry -> entry.getKey().holder().equals(holder.value()))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }

    @Override
    public Optional<Slice> find(SliceId id) {
        memory.touch();
        return Optional.ofNullable(memory.slices.get(id.value())).map(SliceRow::slice);
    }

    @Override
    public Optional<Slice> lock(SliceId id) {
        return find(id);
    }

    @Override
    public List<Slice> list(Query query) {
        memory.touch();
        return memory.slices.values().stream().map(SliceRow::slice).toList();
    }

    @Override
    public List<Brief> briefs() {
        return list(Query.all()).stream()
                .map(slice -> new Brief(slice.id(), slice.outline().name(), slice.standing(), slice.createdAt()))
                .toList();
    }

    @Override
    public long count(Query query) {
        return list(query).size();
    }

    @Override
    public void add(Slice slice, Operation operation) {
        memory.touch();
        memory.put(memory.slices, slice.id().value(), new SliceRow(slice, null, null));
        MemoryJournal.add(memory, operation);
    }

    @Override
    public void begin(SliceId id, Operation operation, Phase phase) {
        memory.touch();
        SliceRow row = memory.slices.get(id.value());
        if (row != null) {
            Slice.Standing standing =
                    new Slice.Standing(phase, null, row.slice().standing().runningAt());
            put(Settling.in(with(row.slice(), operation.id()), standing), row.wanted());
        }
        MemoryJournal.add(memory, operation);
    }

    @Override
    public void change(SliceId id, Operation operation, Wanted wanted) {
        put(with(row(id).slice(), operation.id()), wanted);
        MemoryJournal.add(memory, operation);
    }

    @Override
    public boolean conduct(SliceId id, Conduct conduct) {
        throw new UnsupportedOperationException("slices behave as they were ordered");
    }

    @Override
    public Optional<Snssai> allocate(Snssai wanted) {
        memory.touch();
        if (wanted.sd() != null) {
            return isTaken(wanted) ? Optional.empty() : Optional.of(wanted);
        }
        return IntStream.range(1, Integer.MAX_VALUE)
                .mapToObj("%06X"::formatted)
                .map(sd -> new Snssai(wanted.sst(), sd))
                .filter(one -> !isTaken(one))
                .findFirst();
    }

    @Override
    public List<Holder> holders() {
        memory.touch();
        return memory.held.keySet().stream()
                .map(key -> memory.subnets.containsKey(key.holder())
                        ? (Holder) new SubnetId(key.holder())
                        : new SliceId(key.holder()))
                .distinct()
                .toList();
    }

    @Override
    public List<Held> held(Holder id) {
        memory.touch();
        return held(memory, id);
    }

    private boolean isTaken(Snssai wanted) {
        return memory.slices.values().stream()
                .anyMatch(row -> row.slice().snssai().equals(wanted));
    }

    private SliceRow row(SliceId id) {
        memory.touch();
        return Objects.requireNonNull(memory.slices.get(id.value()));
    }

    private void put(Slice slice, @org.jspecify.annotations.Nullable Wanted wanted) {
        memory.put(memory.slices, slice.id().value(), new SliceRow(slice, wanted, slice.standing()));
    }

    private static Slice with(Slice slice, OperationId operation) {
        return new Slice(
                slice.id(),
                slice.snssai(),
                new Slices.Wanted(slice.nest(), slice.effectiveNest(), slice.outline()),
                operation,
                slice.standing(),
                slice.conduct(),
                slice.createdAt());
    }
}
