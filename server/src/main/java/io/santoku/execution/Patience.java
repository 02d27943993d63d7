package io.santoku.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The one place that decides whether and when a failed attempt is repeated, and how often a busy component is asked.
final class Patience {
    private static final Duration FIRST_POLL = Duration.ofMillis(30);
    private static final int POLLS_PER_ELAPSED = 40;

    private final ExecutionSettings settings;
    private final RandomGenerator random;

    /// What a step is about, which decides how long it may be repeated.
    enum Leave {
        BUILDING,
        REMOVING,
        FORCED
    }

    Patience(ExecutionSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /// How long to pause before the next attempt; empty when this was the last. `since` is when attempts began to fail.
    Optional<Duration> pause(Fault fault, Leave leave, int attempt, Instant since, Instant now) {
        boolean again = switch (fault.persistence()) {
            case PASSING -> true;
            case PASSING_WHEN_REMOVING -> leave != Leave.BUILDING;
            case LASTING -> false;
        };
        Duration pause = fault.retryAfter() == null ? backoff(attempt) : asked(fault.retryAfter());
        Duration limit = limit(leave);
        boolean inTime = Duration.between(since, now).plus(pause).compareTo(limit) <= 0;
        return again && inTime ? Optional.of(pause) : Optional.empty();
    }

    /// When to ask again: soon at first, then each time a fortieth of the time that has passed, so that the answer is
    /// never noticed much later than it came.
    Duration poll(Instant since, Instant now) {
        Duration proportional = Duration.between(since, now).dividedBy(POLLS_PER_ELAPSED);
        if (proportional.compareTo(FIRST_POLL) < 0) {
            return FIRST_POLL;
        }
        return proportional.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : proportional;
    }

    /// Whether a component has worked on one thing for too long.
    boolean exhausted(Instant since, Instant now, boolean forced) {
        Duration limit = forced ? settings.patience() : settings.workLimit();
        return Duration.between(since, now).compareTo(limit) > 0;
    }

    private Duration limit(Leave leave) {
        return switch (leave) {
            case BUILDING -> settings.patience();
            case REMOVING -> settings.undoPatience();
            case FORCED -> settings.forcePatience();
        };
    }

    /// Asking for no pause is no leave to come back at once.
    private Duration asked(Duration retryAfter) {
        return retryAfter.compareTo(settings.firstPause()) < 0 ? settings.firstPause() : retryAfter;
    }

    private Duration backoff(int attempt) {
        long doubled = settings.firstPause().toMillis() << Math.min(attempt - 1, 20);
        long capped = Math.min(doubled, settings.longestPause().toMillis());
        return Duration.ofMillis(capped / 2 + random.nextLong(capped / 2 + 1));
    }
}
