package io.santoku.lifecycle;

import io.santoku.nest.Manner;
import io.santoku.nest.Nest;
import java.util.List;
import java.util.Map;

/// Where a modification leads, before it is known whether there is room for it.
sealed interface Aim {
    /// The slice becomes what `nest` describes, which came as `document` with these warnings, but for what `turn` says;
    /// it no longer asks for the locations in `unserved`. `manner` says how strictly it is taken.
    record Towards(
            Map<String, Object> document,
            Nest nest,
            List<String> warnings,
            Turn turn,
            List<String> unserved,
            Manner manner)
            implements Aim {}

    /// Nowhere.
    record Nowhere(ChangeResult why) implements Aim {}
}
