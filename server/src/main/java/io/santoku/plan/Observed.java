package io.santoku.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What components showed: of what is held, as far as they told, and as `strays` what is outside under names of ours
/// although nobody holds it.
public record Observed(Map<ResourceId, Seen> seen, List<Resource> strays) {
    /// Nobody looked.
    public static final Observed NOTHING = new Observed(Map.of(), List.of());

    public Observed {
        seen = Map.copyOf(seen);
        strays = List.copyOf(strays);
    }

    /// What was seen of these resources.
    public static Observed of(Map<ResourceId, Seen> seen) {
        return new Observed(seen, List.of());
    }

    /// What nobody holds.
    public static Observed ofStrays(Collection<? extends Resource> strays) {
        return new Observed(Map.of(), List.copyOf(strays));
    }

    /// What was seen of this resource; empty if its component did not tell.
    public Optional<Seen> of(ResourceId id) {
        return Optional.ofNullable(seen.get(id));
    }
}
