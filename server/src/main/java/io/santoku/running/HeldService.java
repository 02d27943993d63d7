package io.santoku.running;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.ResourceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A network service that surely came up: whose it is (the id of a slice or subnet), as which resource, what its
/// orchestrator calls it, the names of its machines, and how it was last seen (null: not yet looked at).
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

    /// How it is; what nobody has looked at yet has just come up.
    ServiceState state() {
        return seen == null ? ServiceState.RUNNING : seen;
    }
}
