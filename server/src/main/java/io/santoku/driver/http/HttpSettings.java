package io.santoku.driver.http;

import java.time.Duration;

/// How a driver calls its component: the time a call may take with its whole answer, how many may be in flight, and how
/// many may begin in a second (0: as many as there are).
public record HttpSettings(Duration deadline, int inFlight, int perSecond) {
    /// Ten seconds, sixteen calls, no limit a second.
    public static final HttpSettings DEFAULTS = new HttpSettings(Duration.ofSeconds(10), 16);

    public HttpSettings {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("southbound.deadline must be positive, not " + deadline);
        }
        if (inFlight < 1) {
            throw new IllegalArgumentException("southbound.in-flight must be at least 1, not " + inFlight);
        }
        if (perSecond < 0) {
            throw new IllegalArgumentException(
                    "southbound.per-second must not be negative, as %d is".formatted(perSecond));
        }
    }

    /// Without a limit a second.
    public HttpSettings(Duration deadline, int inFlight) {
        this(deadline, inFlight, 0);
    }
}
