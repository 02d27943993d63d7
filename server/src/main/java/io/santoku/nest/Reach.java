package io.santoku.nest;

import java.util.List;

/// What of the asked-for coverage can be had: the kept locations with their connections, those left out, and why.
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
