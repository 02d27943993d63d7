package io.santoku.lifecycle;

import io.santoku.driver.Sight;
import io.santoku.plan.ResourceId;
import io.santoku.slice.Holder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The latest observations of the resources that slices and shared subnets hold.
public interface Observations {
    /// Stores these observations of the holder's resources in place of earlier ones; deletes those of resources that it
    /// no longer holds.
    void saw(Holder holder, Map<ResourceId, Sight> sights, Instant at);

    /// The latest observations of the holder's resources, in the order of their ids.
    List<ResourceObservation> of(Holder holder);

    /// The slices and subnets that run, have no operation in progress and whose heal policy is not off, if they were
    /// not observed since `before` or since a component of theirs was registered again; longest unobserved first.
    List<Holder> due(Instant before, int limit);

    /// The number of slices and subnets with a held resource that differs from how it was made, or is gone.
    long adrift();
}
