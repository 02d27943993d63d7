package io.santoku.simulation;

import io.santoku.execution.Operation;
import io.santoku.lifecycle.SliceSubnet;
import io.santoku.lifecycle.Subnets;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A bug to be planted: whoever releases a subnet is not told of the user that came last.
record Miscounted(Subnets subnets) implements Subnets {
    @Override
    public Optional<SliceSubnet> lock(SubnetId id) {
        return subnets.lock(id).map(Miscounted::withoutLast);
    }

    private static SliceSubnet withoutLast(SliceSubnet subnet) {
        List<SliceId> users = subnet.users();
        return new SliceSubnet(
                subnet.id(),
                subnet.functionId(),
                new SliceSubnet.Usage(
                        subnet.maxShared(), users.size() > 1 ? users.subList(0, users.size() - 1) : users),
                subnet.sites(),
                subnet.standing(),
                subnet.operation(),
                subnet.createdAt());
    }

    @Override
    public Optional<SliceSubnet> find(SubnetId id) {
        return subnets.find(id);
    }

    @Override
    public List<SliceSubnet> all() {
        return subnets.all();
    }

    @Override
    public List<SliceSubnet> lockOf(Collection<String> functionIds) {
        return subnets.lockOf(functionIds);
    }

    @Override
    public List<SliceSubnet> usedBy(SliceId slice) {
        return subnets.usedBy(slice);
    }

    @Override
    public void add(SliceSubnet subnet, Operation operation) {
        subnets.add(subnet, operation);
    }

    @Override
    public void claim(SubnetId id, SliceId slice) {
        subnets.claim(id, slice);
    }

    @Override
    public void release(SubnetId id, SliceId slice) {
        subnets.release(id, slice);
    }

    @Override
    public void begin(SubnetId id, Operation operation, Phase phase) {
        subnets.begin(id, operation, phase);
    }

    @Override
    public boolean reportOnce(SubnetId id) {
        return subnets.reportOnce(id);
    }
}
