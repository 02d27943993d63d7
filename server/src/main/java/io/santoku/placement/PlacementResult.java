package io.santoku.placement;

import java.util.List;

/// The result of a placement: where the network services of a slice fit, or which ones fit nowhere.
public sealed interface PlacementResult {
    /// All required network services fit.
    record Placed(List<Placement> placements, List<LeftOut> leftOut) implements PlacementResult {
        public Placed {
            placements = List.copyOf(placements);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// At least one required network service fits nowhere.
    record Unplaceable(List<Misfit> misfits) implements PlacementResult {
        public Unplaceable {
            misfits = List.copyOf(misfits);
        }
    }
}
