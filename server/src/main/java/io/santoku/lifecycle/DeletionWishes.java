package io.santoku.lifecycle;

import io.santoku.slice.SliceId;
import java.util.Map;

/// The stored wishes to delete slices at which something else still works.
public interface DeletionWishes {
    /// Keeps a wish until it is taken back or the slice is gone; one that was forced stays forced.
    void keep(SliceId id, boolean force);

    /// All wishes, and whether each is forced.
    Map<SliceId, Boolean> all();

    /// Takes a wish back.
    void forget(SliceId id);
}
