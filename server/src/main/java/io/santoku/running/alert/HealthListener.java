package io.santoku.running.alert;

import io.santoku.slice.SliceId;
import java.util.List;

/// Hears how slices fare, after it was stored; must not block for long.
public interface HealthListener {
    /// A network service began to fail.
    void failing(FailingNetworkService error);

    /// Nothing of the slice fails any more.
    void well(SliceId slice);

    /// One that tells all of these.
    static HealthListener all(List<HealthListener> listeners) {
        List<HealthListener> each = List.copyOf(listeners);
        return new HealthListener() {
            @Override
            public void failing(FailingNetworkService error) {
                each.forEach(listener -> listener.failing(error));
            }

            @Override
            public void well(SliceId slice) {
                each.forEach(listener -> listener.well(slice));
            }
        };
    }
}
