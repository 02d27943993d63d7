package io.santoku.inventory;

import java.util.List;
import java.util.Map;

/// The descriptors that were imported from the orchestrators.
public interface Catalogue {
    /// Puts what an orchestrator has on board in place of what it had; nothing happens when it is not registered.
    void replace(ComponentId nfvo, List<NsDescriptor> services, List<VnfDescriptor> functions);

    /// A part of the network service descriptors.
    Page<NsDescriptor> services(Selection selection);

    /// A part of the VNF descriptors.
    Page<VnfDescriptor> functions(Selection selection);

    /// How many descriptors came from which orchestrator; one without descriptors is missing.
    Map<ComponentId, Size> sizes();

    /// So many descriptors.
    record Size(int networkServices, int functions) {
        /// No descriptors at all.
        public static final Size EMPTY = new Size(0, 0);
    }
}
