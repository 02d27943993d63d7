package io.santoku.inventory;

import org.jspecify.annotations.Nullable;

/// A network service that a function or a NEST asks for: which descriptor, under what name, where, whether the slice
/// can do without, and through which orchestrator or on which cloud, if that was said.
public record ServiceEntry(String nsdId, String name, Site site, boolean optional, Wishes wishes) {

    /// One without wishes.
    public ServiceEntry(String nsdId, String name, Site site, boolean optional) {
        this(nsdId, name, site, optional, Wishes.NONE);
    }

    /// By their ids: the orchestrator that starts it and the cloud that it runs on; null where anyone will do.
    public record Wishes(@Nullable String nfvo, @Nullable String vim) {
        /// Anyone will do.
        public static final Wishes NONE = new Wishes(null, null);
    }

    /// Where a network service goes: `core`, every covered edge, where its function is, or a named location.
    public sealed interface Site {
        /// The central site (0 in the predecessor's dialect).
        record Core() implements Site {}

        /// One copy at each covered location (1 in the predecessor's dialect, in a NEST).
        record EveryEdge() implements Site {}

        /// The location of the function that it belongs to (1 in the predecessor's dialect, in a function).
        record Own() implements Site {}

        /// This location.
        record At(String location) implements Site {}
    }
}
