package io.santoku.placement;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.NsDescriptor;
import io.santoku.nest.ServiceRequest;
import java.util.List;

/// The place of one network service: its descriptor, the cloud chosen for it, and every cloud that was considered.
public record Placement(
        ServiceRequest request, NsDescriptor descriptor, ComponentId vim, List<Consideration> considered) {
    public Placement {
        considered = List.copyOf(considered);
    }
}
