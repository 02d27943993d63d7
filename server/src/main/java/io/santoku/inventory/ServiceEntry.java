package io.santoku.inventory;

import org.jspecify.annotations.Nullable;

/// A network service that a function or a NEST asks for: its descriptor, its name, its site, whether the slice can run
/// without it, and the orchestrator or cloud to use, if the request names one.
public record ServiceEntry(String nsdId, String name, Site site, boolean optional, Wishes wishes) {

    /// Creates an entry that names no orchestrator or cloud.
    public ServiceEntry(String nsdId, String name, Site site, boolean optional) {
        this(nsdId, name, site, optional, Wishes.NONE);
    }

    /// The ids of the orchestrator that starts the network service and of the cloud that runs it; null where any will
    /// do.
    public record Wishes(@Nullable String nfvo, @Nullable String vim) {
        /// Any orchestrator and any cloud.
        public static final Wishes NONE = anyCloudOf(null);

        /// Any cloud of this orchestrator.
        static Wishes anyCloudOf(@Nullable String nfvo) {
            return new Wishes(nfvo, null);
        }
    }

    /// The site of a network service: `core`, every covered edge, the site of its function, or a named location.
    public sealed interface Site {
        /// The central site.
        record Core() implements Site {}

        /// One copy at each covered location.
        record EveryEdge() implements Site {}

        /// The location of the function that it belongs to.
        record Own() implements Site {}

        /// A named location.
        record At(String location) implements Site {}
    }
}
