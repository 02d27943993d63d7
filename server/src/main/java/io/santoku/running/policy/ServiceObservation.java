package io.santoku.running.policy;

import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;

/// Says whether a network service was last observed running.
@FunctionalInterface
public interface ServiceObservation {
    /// The last observation of the service.
    Sight of(SliceId slice, NsId service);

    /// Up, down, or unseen (not observed yet, or not for too long).
    enum Sight {
        UP,
        DOWN,
        UNSEEN
    }
}
