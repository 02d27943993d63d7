package io.santoku.running.alert;

import io.santoku.slice.SliceId;
import java.util.List;
import java.util.Map;

/// The network services that fail now, for those who show slices.
public interface FailingNetworkServices {
    /// Those of one slice, the oldest first.
    List<FailingNetworkService> of(SliceId slice);

    /// Those of all slices that have any.
    Map<SliceId, List<FailingNetworkService>> all();
}
