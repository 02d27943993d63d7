package io.santoku.placement;

import java.util.List;

/// Whether and where the network services of a slice fit.
public sealed interface PlacementResult {
    /// All that are required fit.
    record Placed(List<Placement> placements, List<LeftOut> leftOut) implements PlacementResult {
        public Placed {
            placements = List.copyOf(placements);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// At least one that is required fits nowhere.
    record Unplaceable(List<Misfit> misfits) implements PlacementResult {
        public Unplaceable {
            misfits = List.copyOf(misfits);
        }
    }
}
