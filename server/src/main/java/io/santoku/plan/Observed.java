package io.santoku.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The resources as components showed them: `seen` has the held ones that were reported, `strays` the ones that exist
/// under names of ours and that no slice holds. The components of the `silent` ones were asked and did not answer.
public record Observed(Map<ResourceId, Seen> seen, List<Resource> strays, Set<ResourceId> silent) {
    /// Nothing was observed.
    public static final Observed NOTHING = new Observed(Map.of(), List.of(), Set.of());

    public Observed {
        seen = Map.copyOf(seen);
        strays = List.copyOf(strays);
        silent = Set.copyOf(silent);
    }

    /// The observation of these held resources.
    public static Observed of(Map<ResourceId, Seen> seen) {
        return of(seen, Set.of());
    }

    /// The observation of these held resources, while the components of the `silent` ones did not answer.
    public static Observed of(Map<ResourceId, Seen> seen, Set<ResourceId> silent) {
        return new Observed(seen, List.of(), silent);
    }

    /// The observation of resources that no slice holds.
    public static Observed ofStrays(Collection<? extends Resource> strays) {
        return new Observed(Map.of(), List.copyOf(strays), Set.of());
    }

    /// The state in which this resource was seen; empty if its component did not report it.
    public Optional<Seen> of(ResourceId id) {
        return Optional.ofNullable(seen.get(id));
    }
}
