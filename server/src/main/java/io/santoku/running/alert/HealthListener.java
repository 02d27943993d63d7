package io.santoku.running.alert;

import io.santoku.slice.SliceId;

/// Hears how slices fare, after it was stored; must not block for long.
public interface HealthListener {
    /// A network service began to fail.
    void failing(RuntimeError error);

    /// Nothing of the slice fails any more.
    void well(SliceId slice);
}
