package io.santoku.lifecycle;

import io.santoku.execution.Operation;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The stored slice subnets, with the claims of slices on them. The resources and reservations of a subnet are found
/// under its id, as for slices: [Slices#held].
public interface Subnets {
    /// The subnet of this id, unless it was removed.
    Optional<SliceSubnet> find(SubnetId id);

    /// The subnet of this id, locked for other transactions until the caller's transaction ends.
    Optional<SliceSubnet> lock(SubnetId id);

    /// All subnets, oldest first.
    List<SliceSubnet> all();

    /// The subnets of these functions, oldest first; until the transaction ends no other transaction gets this answer
    /// for any of these functions.
    List<SliceSubnet> lockOf(Collection<String> functionIds);

    /// The subnets that a slice uses, oldest first.
    List<SliceSubnet> usedBy(SliceId slice);

    /// Stores a new subnet with the operation that builds it.
    void add(SliceSubnet subnet, Operation operation);

    /// Records that the slice uses the subnet; a repetition changes nothing.
    void claim(SubnetId id, SliceId slice);

    /// Records that the slice no longer uses the subnet.
    void release(SubnetId id, SliceId slice);

    /// Stores a further operation on a subnet, which enters `phase`.
    void begin(SubnetId id, Operation operation, Phase phase);

    /// Records that a failed removal was reported; false when it had been reported before.
    boolean reportOnce(SubnetId id);
}
