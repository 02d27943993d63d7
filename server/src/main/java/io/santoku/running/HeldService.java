package io.santoku.running;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.ResourceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A network service whose start was confirmed: its holder (the id of a slice or subnet) and resource, its orchestrator
/// and the id that the orchestrator gave it, the names of its machines, and its last observed state (null: not observed
/// yet).
public record HeldService(
        Place place,
        ComponentId nfvo,
        String instanceId,
        List<String> machines,
        @Nullable ServiceState seen) {
    public HeldService {
        machines = List.copyOf(machines);
    }

    /// A resource of a holder.
    public record Place(String holder, ResourceId resource) {}

    /// The last observed state; a service that was not observed yet has just started, so it counts as running.
    ServiceState state() {
        return seen == null ? ServiceState.RUNNING : seen;
    }
}
