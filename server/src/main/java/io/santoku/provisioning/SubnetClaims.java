package io.santoku.provisioning;

import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.slice.SliceId;
import io.santoku.slice.SubnetId;

/// The slice subnets that slices share. Every verb may be repeated; a subnet that could not be built or removed throws
/// [io.santoku.driver.DriverException].
public interface SubnetClaims {
    /// How far the subnet is whose building began with its first claim, and what runs in it once it is ready.
    Progress<ClaimFacts> use(SubnetId subnet);

    /// Gives the slice's claim up. The last release takes the subnet down, and is through when it is gone.
    Removal release(SubnetId subnet, SliceId slice);

    /// Whether the slice has a claim on the subnet.
    boolean isClaimed(SubnetId subnet, SliceId slice);
}
