package io.santoku.simulation;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.lifecycle.SliceSubnet;
import io.santoku.lifecycle.Subnets;
import io.santoku.simulation.Memory.SubnetRow;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The shared subnets in memory.
record MemorySubnets(Memory memory) implements Subnets {
    static void release(Memory memory, String subnet, String slice) {
        SubnetRow row = memory.subnets.get(subnet);
        if (row != null) {
            List<String> others =
                    row.claims().stream().filter(user -> !user.equals(slice)).toList();
            memory.put(memory.subnets, subnet, new SubnetRow(row.subnet(), others, row.reported()));
        }
    }

    @Override
    public Optional<SliceSubnet> find(SubnetId id) {
        memory.touch();
        return Optional.ofNullable(memory.subnets.get(id.value())).map(MemorySubnets::subnet);
    }

    @Override
    public Optional<SliceSubnet> lock(SubnetId id) {
        return find(id);
    }

    @Override
    public List<SliceSubnet> all() {
        return rows().map(MemorySubnets::subnet).toList();
    }

    @Override
    public List<SliceSubnet> lockOf(Collection<String> functionIds) {
        return all().stream()
                .filter(subnet -> functionIds.contains(subnet.functionId()))
                .toList();
    }

    @Override
    public List<SliceSubnet> usedBy(SliceId slice) {
        return rows().filter(row -> row.claims().contains(slice.value()))
                .map(MemorySubnets::subnet)
                .toList();
    }

    @Override
    public void add(SliceSubnet subnet, Operation operation) {
        memory.touch();
        memory.put(memory.subnets, subnet.id().value(), new SubnetRow(subnet, List.of(), false));
        MemoryJournal.add(memory, operation);
    }

    @Override
    public void claim(SubnetId id, SliceId slice) {
        memory.touch();
        SubnetRow row = row(id);
        if (!row.claims().contains(slice.value())) {
            var users = new ArrayList<>(row.claims());
            users.add(slice.value());
            memory.put(memory.subnets, id.value(), new SubnetRow(row.subnet(), List.copyOf(users), row.reported()));
        }
    }

    @Override
    public void release(SubnetId id, SliceId slice) {
        memory.touch();
        release(memory, id.value(), slice.value());
    }

    @Override
    public void begin(SubnetId id, Operation operation, Phase phase) {
        memory.touch();
        SubnetRow row = row(id);
        SliceSubnet after = Settling.in(with(row.subnet(), operation.id(), List.of()), phase, null);
        memory.put(memory.subnets, id.value(), new SubnetRow(after, row.claims(), false));
        MemoryJournal.add(memory, operation);
    }

    @Override
    public boolean reportOnce(SubnetId id) {
        memory.touch();
        SubnetRow row = row(id);
        memory.put(memory.subnets, id.value(), new SubnetRow(row.subnet(), row.claims(), true));
        return !row.reported();
    }

    private Stream<SubnetRow> rows() {
        memory.touch();
        return memory.subnets.values().stream();
    }

    private SubnetRow row(SubnetId id) {
        return java.util.Objects.requireNonNull(memory.subnets.get(id.value()));
    }

    private static SliceSubnet subnet(SubnetRow row) {
        return with(
                row.subnet(),
                row.subnet().operation(),
                row.claims().stream().map(SliceId::new).toList());
    }

    private static SliceSubnet with(SliceSubnet subnet, OperationId operation, List<SliceId> users) {
        return new SliceSubnet(
                subnet.id(),
                subnet.functionId(),
                new SliceSubnet.Usage(subnet.maxShared(), users),
                subnet.sites(),
                subnet.standing(),
                operation,
                subnet.createdAt());
    }
}
