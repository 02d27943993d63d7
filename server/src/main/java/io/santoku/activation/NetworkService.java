package io.santoku.activation;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import java.util.Set;

/// A network service (ETSI NFV) that an orchestrator runs for a slice on one cloud.
record NetworkService(
        ResourceId id,
        ComponentId component,
        String name,
        Descriptor descriptor,
        Place place,
        ResourceId account,
        boolean optional)
        implements Resource {
    /// The kind, as it stands in ids.
    public static final String KIND = "ns";

    /// Which descriptor, by its own id and by the orchestrator's key.
    public record Descriptor(String nsdId, String key) {}

    /// Where it runs.
    public record Place(String location, ComponentId vim) {}

    @Override
    public Set<ResourceId> needs() {
        return Set.of(account);
    }

    @Override
    public String title() {
        return "network service %s on %s"
                .formatted(descriptor.nsdId(), place.vim().id());
    }
}
