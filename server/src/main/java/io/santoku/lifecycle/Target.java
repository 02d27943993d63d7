package io.santoku.lifecycle;

import io.santoku.nest.Manner;
import io.santoku.nest.Nest;
import java.util.List;
import java.util.Map;

/// The slice that a modification would lead to, before it is known whether there is room for it.
sealed interface Target {
    /// The slice becomes the one that `nest` describes, which was posted as `document` and caused these warnings,
    /// except for `actions`; it no longer asks for the locations in `unserved`. `manner` is how strictly the NEST
    /// is checked.
    record Towards(
            Map<String, Object> document,
            Nest nest,
            List<String> warnings,
            ServiceActions actions,
            List<String> unserved,
            Manner manner)
            implements Target {}

    /// The modification cannot be applied.
    record Nowhere(ChangeResult why) implements Target {}
}
