package io.santoku.activation;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import java.util.Set;

/// A network service (ETSI NFV) that an orchestrator runs for a slice on one cloud.
record NetworkService(
        ResourceId id,
        ComponentId component,
        Names names,
        Descriptor descriptor,
        Place place,
        ResourceId account,
        boolean optional)
        implements Resource {
    /// The kind, as it stands in ids.
    public static final String KIND = "ns";

    /// The key, which is the same for all incarnations, and the name at the orchestrator.
    public record Names(String key, String name) implements Resource.Part {}

    /// The descriptor, by its own id and by the orchestrator's key.
    public record Descriptor(String nsdId, String key) {}

    /// The place where the service runs.
    public record Place(String location, ComponentId vim) {}

    @Override
    public Set<ResourceId> needs() {
        return Set.of(account);
    }

    /// A service that is restarted on the same account takes the place of its earlier incarnation, because the quota
    /// has room for only one.
    @Override
    public boolean takesPlaceOf(Resource held) {
        return held instanceof NetworkService other
                && !other.id.equals(id)
                && other.account.equals(account)
                && other.names.key().equals(names.key());
    }

    @Override
    public String outsideName() {
        return names.name();
    }

    @Override
    public boolean perishesWith(ResourceId need) {
        return need.equals(account);
    }

    @Override
    public boolean isMendable() {
        return false;
    }

    /// The sentence begins with the words by which existing clients recognise the failure.
    @Override
    public String blame(String sentence, String detail) {
        return "Network Service %s failed to start on NFVO %s. %s"
                .formatted(descriptor.nsdId(), component.id(), sentence);
    }

    @Override
    public String title() {
        return "network service %s on %s"
                .formatted(descriptor.nsdId(), place.vim().id());
    }
}
