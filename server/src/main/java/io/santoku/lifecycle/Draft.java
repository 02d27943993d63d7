package io.santoku.lifecycle;

import io.santoku.inventory.Reservation;
import io.santoku.nest.SliceDesign;
import io.santoku.plan.Plan;
import java.util.List;

/// A possible slice: its design, its outline with the places of its services, the shared functions that it uses, its
/// own reservations, and the plan from the resources that it holds to the desired ones.
public record Draft(SliceDesign design, Outline outline, List<SubnetUse> shares, List<Reservation> books, Plan plan) {}
