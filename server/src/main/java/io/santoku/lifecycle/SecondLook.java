package io.santoku.lifecycle;

import io.santoku.inventory.ComponentId;
import io.santoku.placement.Consideration;
import io.santoku.placement.Misfit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Measures the considered clouds again and repeats an attempt that was refused for lack of room, because room may have
/// become free.
record SecondLook(Rereads rereads, Clock clock) {
    /// A cloud that was measured within this time is not measured again: many requests that are refused at once must
    /// not measure it once each.
    private static final Duration FRESH = Duration.ofSeconds(2);

    /// The answer of `attempt`, or of a second one after the clouds were measured, if `proposal` reads from the first
    /// answer that there is no room.
    <T> T twice(Supplier<T> attempt, Function<T, Optional<Proposal>> proposal) {
        Instant then = clock.instant().minus(FRESH);
        T first = attempt.get();
        if (!(proposal.apply(first).orElse(null) instanceof Proposal.Unplaceable(var misfits))) {
            return first;
        }
        List<ComponentId> vims = misfits.stream()
                .map(Misfit::considered)
                .flatMap(List::stream)
                .map(Consideration::vim)
                .distinct()
                .toList();
        return !vims.isEmpty() && rereads.clouds(vims, then) ? attempt.get() : first;
    }
}
