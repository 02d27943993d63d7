package io.santoku.provisioning;

import io.santoku.driver.WimDriver.TransportOrder;
import io.santoku.inventory.ComponentId;
import io.santoku.plan.Resource;
import io.santoku.plan.ResourceId;
import java.util.Set;

/// The wide-area network of a slice (network slice service, RFC 9543).
record TransportSlice(ResourceId id, ComponentId component, TransportOrder order) implements Resource {
    /// The kind, as it stands in ids.
    public static final String KIND = "transport";

    @Override
    public Set<ResourceId> needs() {
        return Set.of();
    }

    @Override
    public boolean optional() {
        return false;
    }

    @Override
    public String outsideName() {
        return order.sliceId();
    }

    @Override
    public String title() {
        return "transport slice by " + component.id();
    }
}
