package io.santoku.lifecycle;

import io.santoku.slice.SliceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The archive of every NEST that was posted, under the id of its slice, even after the slice is gone. Every method
/// joins the caller's transaction.
public interface NestArchive {
    /// Keeps the NEST as it was posted; the first NEST of a slice stays.
    void keep(SliceId slice, Map<String, Object> nest);

    /// The NEST that was posted for a slice.
    Optional<Map<String, Object>> find(SliceId slice);

    /// All slices with an archived NEST, the oldest first.
    List<SliceId> list();
}
