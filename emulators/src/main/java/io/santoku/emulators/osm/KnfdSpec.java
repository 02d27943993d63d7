package io.santoku.emulators.osm;

import java.util.List;

/// A VNF descriptor of the built-in catalogue that is made of Kubernetes units (KDUs), one a Helm chart, before it
/// takes the shape of a release.
public record KnfdSpec(String id, List<String> charts) {
    /// Copies the list.
    public KnfdSpec {
        charts = List.copyOf(charts);
    }
}
