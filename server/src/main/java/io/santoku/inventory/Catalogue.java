package io.santoku.inventory;

import java.util.List;
import java.util.Map;

/// The descriptors that were imported from the orchestrators.
public interface Catalogue {
    /// Replaces the descriptors of an orchestrator; does nothing when the orchestrator is not registered.
    void replace(ComponentId nfvo, List<NsDescriptor> services, List<VnfDescriptor> functions);

    /// Returns a page of the network service descriptors.
    Page<NsDescriptor> services(Selection selection);

    /// Returns a page of the VNF descriptors.
    Page<VnfDescriptor> functions(Selection selection);

    /// Returns the number of descriptors per orchestrator; an orchestrator without descriptors is left out.
    Map<ComponentId, Size> sizes();

    /// A number of descriptors.
    record Size(int networkServices, int functions) {
        /// No descriptors.
        public static final Size EMPTY = new Size(0, 0);
    }
}
