package io.santoku.lifecycle;

import io.santoku.nest.Manner;
import io.santoku.nest.Nest;
import java.util.List;
import java.util.Map;

/// What a modification would make of a slice, before it is known whether there is room for it.
sealed interface Target {
    /// The slice becomes what `nest` describes, which came as `document` with these warnings, but for what `turn` says;
    /// it no longer asks for the locations in `unserved`. `manner` says how strictly it is taken.
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
