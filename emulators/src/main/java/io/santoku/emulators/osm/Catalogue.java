package io.santoku.emulators.osm;

import java.util.List;

/// The descriptors an emulated OSM starts with.
public record Catalogue(List<VnfdSpec> vnfds, List<NsdSpec> nsds) {
    /// Nothing on board.
    public static final Catalogue EMPTY = new Catalogue(List.of(), List.of());

    /// Copies the lists.
    public Catalogue {
        vnfds = List.copyOf(vnfds);
        nsds = List.copyOf(nsds);
    }
}
