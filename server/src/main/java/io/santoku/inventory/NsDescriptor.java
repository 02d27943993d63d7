package io.santoku.inventory;

import java.util.List;

/// A network service descriptor (NSD) imported from an orchestrator; `key` is the orchestrator's own key for it,
/// `flavour` what one instance needs.
public record NsDescriptor(
        ComponentId nfvo, String id, String key, String name, List<String> vnfdIds, Amounts flavour) {
    public NsDescriptor {
        vnfdIds = List.copyOf(vnfdIds);
    }
}
