package io.santoku.driver.http;

import java.time.Duration;

/// How a driver calls its component: the time a call may take with its whole answer, and how many may be in flight.
public record HttpSettings(Duration deadline, int inFlight) {
    /// Ten seconds, sixteen calls.
    public static final HttpSettings DEFAULTS = new HttpSettings(Duration.ofSeconds(10), 16);

    public HttpSettings {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("southbound.deadline must be positive, not " + deadline);
        }
        if (inFlight < 1) {
            throw new IllegalArgumentException("southbound.in-flight must be at least 1, not " + inFlight);
        }
    }
}
