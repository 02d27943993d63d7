package io.santoku.lifecycle;

import io.santoku.inventory.Reservation;
import io.santoku.nest.SliceDesign;
import io.santoku.plan.Plan;
import java.util.List;

/// A slice as it could be: its design, what it is made of and where everything goes, the functions that it shares, what
/// it books for itself, and the plan from what it holds to that.
public record Draft(SliceDesign design, Outline outline, List<SubnetUse> shares, List<Reservation> books, Plan plan) {}
