package io.santoku.emulators.osm;

import java.util.List;

/// A VNF descriptor of the built-in catalogue that consists of Kubernetes units (KDUs), one per Helm chart, before it
/// is written in the format of a release.
public record KnfdSpec(String id, List<String> charts) {
    /// Copies the list.
    public KnfdSpec {
        charts = List.copyOf(charts);
    }
}
