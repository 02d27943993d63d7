package io.santoku.lifecycle;

import io.santoku.slice.SliceId;
import java.util.Map;

/// The stored requests to delete slices on which another operation still works.
public interface DeletionWishes {
    /// Stores a request until it is withdrawn or the slice is gone; a forced request stays forced.
    void keep(SliceId id, boolean force);

    /// All requests, and whether each is forced.
    Map<SliceId, Boolean> all();

    /// Withdraws a request.
    void forget(SliceId id);
}
