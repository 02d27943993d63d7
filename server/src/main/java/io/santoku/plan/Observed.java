package io.santoku.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What components showed: of what is held, as far as they told, and as `strays` what is outside under names of ours
/// although nobody holds it. The components of what is `silent` were asked and did not answer.
public record Observed(Map<ResourceId, Seen> seen, List<Resource> strays, Set<ResourceId> silent) {
    /// Nobody looked.
    public static final Observed NOTHING = new Observed(Map.of(), List.of(), Set.of());

    public Observed {
        seen = Map.copyOf(seen);
        strays = List.copyOf(strays);
        silent = Set.copyOf(silent);
    }

    /// What was seen of these resources.
    public static Observed of(Map<ResourceId, Seen> seen) {
        return of(seen, Set.of());
    }

    /// The same, while the components of others did not answer.
    public static Observed of(Map<ResourceId, Seen> seen, Set<ResourceId> silent) {
        return new Observed(seen, List.of(), silent);
    }

    /// What nobody holds.
    public static Observed ofStrays(Collection<? extends Resource> strays) {
        return new Observed(Map.of(), List.copyOf(strays), Set.of());
    }

    /// What was seen of this resource; empty if its component did not tell.
    public Optional<Seen> of(ResourceId id) {
        return Optional.ofNullable(seen.get(id));
    }
}
