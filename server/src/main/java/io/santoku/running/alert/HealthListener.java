package io.santoku.running.alert;

import io.santoku.slice.SliceId;
import java.util.List;

/// Receives changes in the health of slices after they were stored; must not block for long.
public interface HealthListener {
    /// A network service began to fail.
    void failing(FailingNetworkService error);

    /// No network service of the slice fails any more.
    void well(SliceId slice);

    /// A listener that passes each call on to all of these.
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
