package io.santoku.lifecycle;

import io.santoku.inventory.Reservation;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Plan;
import io.santoku.slice.SubnetId;
import java.util.List;

/// A function that a drafted slice shares: the subnet that serves it, how many slices already use that, and, when it is
/// to be built first (`fresh`), the plan for it and its reservations.
public record SubnetUse(
        SubnetId id, String functionId, int maxShared, int usersBefore, List<ServiceSite> sites, Building building) {
    public SubnetUse {
        sites = List.copyOf(sites);
    }

    /// The plan and the reservations for building the subnet; `fresh` is false and the rest empty when the subnet
    /// exists.
    public record Building(boolean fresh, Plan plan, List<Reservation> books) {
        static final Building NONE = new Building(false, new Plan(List.of()), List.of());
    }
}
