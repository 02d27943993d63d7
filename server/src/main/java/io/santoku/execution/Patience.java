package io.santoku.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Decides whether and when a failed attempt is repeated, and how often a busy component is polled.
final class Patience {
    private static final Duration FIRST_POLL = Duration.ofMillis(30);
    private static final Duration STEADY_POLL = Duration.ofMillis(750);
    private static final int PART_AT_FIRST = 10;
    private static final int PART_LATER = 40;

    private final ExecutionSettings settings;
    private final RandomGenerator random;

    /// The purpose of a step, which decides how long it may be repeated.
    enum Leave {
        BUILDING,
        REMOVING,
        FORCED
    }

    Patience(ExecutionSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /// The pause before the next attempt; empty when this was the last one. For a removal, the last attempt is made
    /// when patience ends, not before. `since` is when attempts began to fail.
    Optional<Duration> pause(Fault fault, Leave leave, int attempt, Instant since, Instant now) {
        boolean again = switch (fault.persistence()) {
            case PASSING -> true;
            case PASSING_WHEN_REMOVING -> leave != Leave.BUILDING;
            case LASTING -> false;
        };
        Duration left = limit(leave).minus(Duration.between(since, now));
        Duration next = leave == Leave.REMOVING ? shorter(backoff(attempt), left) : backoff(attempt);
        Duration pause = fault.retryAfter() == null ? next : asked(fault.retryAfter());
        boolean inTime = left.isPositive() && pause.compareTo(left) <= 0;
        return again && inTime ? Optional.of(pause) : Optional.empty();
    }

    /// The time until the next poll: short at first, then a tenth of the time that has passed, from 7.5 s on 750
    /// ms, and after 30 s a fortieth. So an answer is noticed soon after it came, and many waiting steps do not
    /// burden the component.
    Duration poll(Instant since, Instant now) {
        Duration elapsed = Duration.between(since, now);
        Duration atFirst = elapsed.dividedBy(PART_AT_FIRST);
        Duration later = longer(STEADY_POLL, elapsed.dividedBy(PART_LATER));
        return shorter(
                longer(FIRST_POLL, shorter(atFirst, later)), settings.pauses().longest());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// Whether a component has worked on one thing for too long.
    boolean exhausted(Instant since, Instant now, boolean forced) {
        Duration limit = forced ? settings.repeating().building() : settings.workLimit();
        return Duration.between(since, now).compareTo(limit) > 0;
    }

    /// The time for which attempts may fail.
    Duration limit(Leave leave) {
        return switch (leave) {
            case BUILDING -> settings.repeating().building();
            case REMOVING -> settings.repeating().removing();
            case FORCED -> settings.repeating().forced();
        };
    }

    /// A pause that the component asked for is at least as long as the first pause.
    private Duration asked(Duration retryAfter) {
        return retryAfter.compareTo(settings.pauses().first()) < 0
                ? settings.pauses().first()
                : retryAfter;
    }

    private Duration backoff(int attempt) {
        long doubled = settings.pauses().first().toMillis() << Math.min(attempt - 1, 20);
        long capped = Math.min(doubled, settings.pauses().longest().toMillis());
        return Duration.ofMillis(capped / 2 + random.nextLong(capped / 2 + 1));
    }
}
