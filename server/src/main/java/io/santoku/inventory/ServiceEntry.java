package io.santoku.inventory;

/// A network service that a function or a NEST asks for: which descriptor, under what name, where, and whether the
/// slice can do without.
public record ServiceEntry(String nsdId, String name, Site site, boolean optional) {

    /// Where a network service goes: `core`, every covered edge, or a named location.
    public sealed interface Site {
        /// The central site (0 in the predecessor's dialect).
        record Core() implements Site {}

        /// One copy at each covered location (1 in the predecessor's dialect).
        record EveryEdge() implements Site {}

        /// This location.
        record At(String location) implements Site {}
    }
}
