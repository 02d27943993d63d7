package io.santoku.emulators.osm;

import java.util.List;

/// A VNF descriptor of the built-in catalogue, before it is written in the format of a release.
public record VnfdSpec(String id, List<VduSpec> vdus) {
    /// Copies the list.
    public VnfdSpec {
        vdus = List.copyOf(vdus);
    }
}
