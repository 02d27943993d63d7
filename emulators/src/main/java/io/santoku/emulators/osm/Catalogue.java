package io.santoku.emulators.osm;

import java.util.List;
import java.util.stream.Stream;

/// The descriptors with which an emulated OSM starts: `knfds` are VNF descriptors too, made of Kubernetes units.
public record Catalogue(List<VnfdSpec> vnfds, List<KnfdSpec> knfds, List<NsdSpec> nsds) {
    /// No descriptors.
    public static final Catalogue EMPTY = new Catalogue(List.of(), List.of(), List.of());

    /// Copies the lists.
    public Catalogue {
        vnfds = List.copyOf(vnfds);
        knfds = List.copyOf(knfds);
        nsds = List.copyOf(nsds);
    }

    /// A catalogue without Kubernetes units.
    public Catalogue(List<VnfdSpec> vnfds, List<NsdSpec> nsds) {
        this(vnfds, List.of(), nsds);
    }

    /// The ids of all VNF descriptors.
    List<String> functions() {
        return Stream.concat(vnfds.stream().map(VnfdSpec::id), knfds.stream().map(KnfdSpec::id))
                .toList();
    }
}
