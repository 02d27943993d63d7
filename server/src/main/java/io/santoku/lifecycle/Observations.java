package io.santoku.lifecycle;

import io.santoku.driver.Sight;
import io.santoku.plan.ResourceId;
import io.santoku.slice.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What components last showed of what slices and shared subnets hold.
public interface Observations {
    /// Stores what was seen of these resources of the holder, over what was seen of them before; forgets all others
    /// that it no longer holds.
    void saw(Holder holder, Map<ResourceId, Sight> sights, Instant at);

    /// What was last seen of the holder's resources, in the order of their ids.
    List<ResourceObservation> of(Holder holder);

    /// The slices and subnets that run, are not being worked on and are to be looked at (their heal policy is not off),
    /// and were not looked at since `before` or since something that they stand on was registered again; longest not
    /// looked at first.
    List<Holder> due(Instant before, int limit);

    /// How many slices and subnets hold something that differs from what was made, or is gone.
    long adrift();
}
