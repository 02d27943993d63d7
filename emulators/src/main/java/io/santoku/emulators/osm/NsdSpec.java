package io.santoku.emulators.osm;

import java.util.List;

/// An NS descriptor of the built-in catalogue: the VNF descriptors that it consists of, in the order of their members.
public record NsdSpec(String id, String name, List<String> vnfds) {
    /// Copies the list.
    public NsdSpec {
        vnfds = List.copyOf(vnfds);
    }
}
