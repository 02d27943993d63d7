package io.santoku.running.alert;

import io.santoku.slice.SliceId;
import java.util.List;
import java.util.Map;

/// Reads the network services that fail now, for displays of slices.
public interface FailingNetworkServices {
    /// The failing services of one slice, the oldest failure first.
    List<FailingNetworkService> of(SliceId slice);

    /// The failing services of each slice that has any.
    Map<SliceId, List<FailingNetworkService>> all();
}
