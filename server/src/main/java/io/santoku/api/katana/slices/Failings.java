package io.santoku.api.katana.slices;

import io.santoku.slice.NsId;
import io.santoku.slice.SliceId;
import java.util.Set;

/// Which network services of running slices fail at the moment.
public interface Failings {
    /// Those of one slice.
    Set<NsId> of(SliceId slice);

    /// The slices that have any.
    Set<SliceId> slices();
}
