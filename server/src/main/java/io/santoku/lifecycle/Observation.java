package io.santoku.lifecycle;

import io.santoku.driver.Sight;
import io.santoku.plan.ResourceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a component last showed of something that is held. `shownAt` is when it last showed it at all: what was never
/// shown cannot be missed.
public record Observation(
        ResourceId resource,
        Sight sight,
        Instant seenAt,
        @Nullable Instant shownAt) {
    /// Whether what is there differs from what is held.
    public boolean isAdrift() {
        return switch (sight) {
            case Sight.Gone _, Sight.Different _ -> true;
            case Sight.Unseen _ -> shownAt != null;
            case Sight.Same _ -> false;
        };
    }

    /// Whether nothing of it is there.
    public boolean isMissing() {
        return isAdrift() && !(sight instanceof Sight.Different);
    }
}
