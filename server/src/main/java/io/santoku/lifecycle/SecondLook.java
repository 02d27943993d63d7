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

/// Nobody is refused for lack of room that was there once: the clouds that were looked at are measured again, and all
/// is tried once more.
record SecondLook(Rereads rereads, Clock clock) {
    /// What was measured so lately needs no second look: many who are refused at once are not to measure once each.
    private static final Duration FRESH = Duration.ofSeconds(2);

    /// The answer of `attempt`; if `proposal` reads from it that there is no room, that of a second one, once the
    /// clouds were measured.
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
