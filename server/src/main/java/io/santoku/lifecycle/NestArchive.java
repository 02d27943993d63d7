package io.santoku.lifecycle;

import io.santoku.slice.SliceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every NEST that was posted, kept under the id of its slice even when that is gone. Every verb joins the caller's
/// transaction.
public interface NestArchive {
    /// Keeps the NEST as it was posted; the first one of a slice stays.
    void keep(SliceId slice, Map<String, Object> nest);

    /// The NEST that was posted for a slice.
    Optional<Map<String, Object>> find(SliceId slice);

    /// All slices with a NEST here, the oldest first.
    List<SliceId> list();
}
