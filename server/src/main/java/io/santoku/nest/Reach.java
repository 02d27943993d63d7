package io.santoku.nest;

import java.util.List;

/// The part of the requested coverage that can be served: the covered locations with their connections, the locations
/// left out, and the reasons.
record Reach(
        List<String> coverage,
        List<String> notSupportedLocations,
        List<Connection> connections,
        List<String> warnings) {
    public Reach {
        coverage = List.copyOf(coverage);
        notSupportedLocations = List.copyOf(notSupportedLocations);
        connections = List.copyOf(connections);
        warnings = List.copyOf(warnings);
    }
}
