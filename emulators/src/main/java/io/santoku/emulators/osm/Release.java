package io.santoku.emulators.osm;

/// The two generations of OSM that clients can distinguish.
public enum Release {
    /// Releases 5 to 8: `constituent-vnfd` and `vm-flavor`.
    R8,
    /// Release 9 and later, with the answers of 19: ETSI SOL006 descriptors.
    R19
}
