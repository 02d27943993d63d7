package io.santoku.simulation;

import io.santoku.execution.Operation;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.Slice;
import io.santoku.lifecycle.Slices;
import io.santoku.slice.Holder;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.util.List;
import java.util.Optional;

/// A bug to be planted: whoever asks is told that no slice lives, and that nobody holds anything.
record Unheld(Slices slices) implements Slices {
    @Override
    public Optional<Slice> find(SliceId id) {
        return Optional.empty();
    }

    @Override
    public List<Held> held(Holder id) {
        return List.of();
    }

    @Override
    public List<Holder> holders() {
        return List.of();
    }

    @Override
    public Optional<Slice> lock(SliceId id) {
        return slices.lock(id);
    }

    @Override
    public List<Slice> list(Query query) {
        return slices.list(query);
    }

    @Override
    public List<Brief> briefs() {
        return slices.briefs();
    }

    @Override
    public long count(Query query) {
        return slices.count(query);
    }

    @Override
    public void add(Slice slice, Operation operation) {
        slices.add(slice, operation);
    }

    @Override
    public void begin(SliceId id, Operation operation, Phase phase) {
        slices.begin(id, operation, phase);
    }

    @Override
    public void change(SliceId id, Operation operation, Wanted wanted) {
        slices.change(id, operation, wanted);
    }

    @Override
    public boolean conduct(SliceId id, Conduct conduct) {
        return slices.conduct(id, conduct);
    }

    @Override
    public Optional<Snssai> allocate(Snssai wanted) {
        return slices.allocate(wanted);
    }
}
