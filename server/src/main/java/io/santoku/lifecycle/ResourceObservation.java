package io.santoku.lifecycle;

import io.santoku.driver.Sight;
import io.santoku.execution.Sights;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Seen;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a component last showed of something that is held. `shownAt` is when it last showed it at all: what was never
/// shown cannot be missed.
public record ResourceObservation(
        ResourceId resource,
        Sight sight,
        Instant seenAt,
        @Nullable Instant shownAt) {
    /// Whether what is there differs from what is held.
    public boolean isAdrift() {
        return seen().filter(one -> one.differs(true)).isPresent();
    }

    /// What this means for a comparison; empty if the component did not tell.
    public Optional<Seen> seen() {
        return Sights.seen(sight, shownAt != null);
    }
}
