package io.santoku.running.alert;

import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.time.Instant;
import java.util.Map;

/// A failing network service of a slice: its incarnation, the start of the failure, and the labels of the alert that
/// reported it.
public record FailingService(
        SliceId slice,
        NsId service,
        String key,
        String location,
        int incarnation,
        Instant since,
        Map<String, String> labels) {
    public FailingService {
        labels = Map.copyOf(labels);
    }

    /// The failure as it is shown.
    public FailingNetworkService error() {
        return new FailingNetworkService(slice, service, key, location, since);
    }

    /// The failure of a later incarnation.
    public FailingService again(int later, Instant at) {
        return new FailingService(slice, service, key, location, later, at, labels);
    }
}
