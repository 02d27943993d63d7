package io.santoku.lifecycle;

import io.santoku.driver.Sight;
import io.santoku.execution.Sights;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Seen;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The latest observation of a held resource. `shownAt` is when its component last showed the resource at all: a
/// resource that was never shown cannot be missing.
public record ResourceObservation(
        ResourceId resource,
        Sight sight,
        Instant seenAt,
        @Nullable Instant shownAt) {
    /// Whether the resource at the component differs from the held one.
    public boolean isAdrift() {
        return seen().filter(one -> one.differs(true)).isPresent();
    }

    /// The state of the resource for a comparison; empty if the component did not report it.
    public Optional<Seen> seen() {
        return Sights.seen(sight, shownAt != null);
    }
}
