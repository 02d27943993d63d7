package io.santoku.running.policy;

import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;

/// Whether a network service runs, as far as that was seen.
@FunctionalInterface
public interface ServiceObservation {
    /// What was last seen of it.
    Sight of(SliceId slice, NsId service);

    /// Up, down, or not seen (yet, or for too long).
    enum Sight {
        UP,
        DOWN,
        UNSEEN
    }
}
