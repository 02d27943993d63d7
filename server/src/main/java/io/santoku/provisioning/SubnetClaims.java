package io.santoku.provisioning;

import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;

/// The claims of slices on shared slice subnets. Every verb may be repeated; a subnet that could not be built or
/// removed throws [io.santoku.driver.DriverException].
public interface SubnetClaims {
    /// The progress of the subnet, whose building began with its first claim, and the facts of its network services
    /// once it is ready.
    Progress<ClaimFacts> use(SubnetId subnet);

    /// Releases the slice's claim. The last release removes the subnet, and is completed when the subnet is gone.
    Removal release(SubnetId subnet, SliceId slice);

    /// Whether the slice has a claim on the subnet.
    boolean isClaimed(SubnetId subnet, SliceId slice);
}
