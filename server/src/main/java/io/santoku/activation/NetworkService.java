package io.santoku.activation;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import java.util.Set;

/// A network service (ETSI NFV) that an orchestrator runs for a slice on one cloud. `key` is the same for all its
/// incarnations.
record NetworkService(
        ResourceId id,
        ComponentId component,
        String key,
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

    /// A service that is restarted on the same account takes the place of the one before: its quota has room for
    /// one.
    @Override
    public boolean takesPlaceOf(Resource held) {
        return held instanceof NetworkService other
                && !other.id.equals(id)
                && other.account.equals(account)
                && other.key.equals(key);
    }

    @Override
    public String outsideName() {
        return name;
    }

    @Override
    public boolean perishesWith(ResourceId need) {
        return need.equals(account);
    }

    @Override
    public boolean isMendable() {
        return false;
    }

    /// In the predecessor's words first, by which its clients know what failed.
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
