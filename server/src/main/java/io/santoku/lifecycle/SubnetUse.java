package io.santoku.lifecycle;

import io.santoku.inventory.Reservation;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Plan;
import io.santoku.slice.SubnetId;
import java.util.List;

/// A function that a drafted slice shares: the subnet that serves it, how many slices use that already, and, when it is
/// to be built first (`fresh`), the plan for it and what it books.
public record SubnetUse(
        SubnetId id, String functionId, int maxShared, int usersBefore, List<ServiceSite> sites, Building building) {
    public SubnetUse {
        sites = List.copyOf(sites);
    }

    /// What building the subnet takes; `fresh` is false and the rest empty when it is there.
    public record Building(boolean fresh, Plan plan, List<Reservation> books) {
        static final Building NONE = new Building(false, new Plan(List.of()), List.of());
    }
}
