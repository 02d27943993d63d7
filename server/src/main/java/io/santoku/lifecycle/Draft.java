package io.santoku.lifecycle;

import io.santoku.inventory.Reservation;
import io.santoku.nest.SliceDesign;
import io.santoku.placement.Placement;
import io.santoku.plan.Plan;
import java.util.List;

/// A slice that could be ordered: its design, where everything goes, what that books, and the plan that would build it.
public record Draft(
        SliceDesign design, Outline outline, List<Placement> placements, List<Reservation> books, Plan plan) {}
