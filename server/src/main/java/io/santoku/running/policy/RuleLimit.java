package io.santoku.running.policy;

import java.time.Duration;

/// Limits how often a rule may act on one network service: `limit` times within a window, and only when no rule acted
/// on the service during the cool-down.
public record RuleLimit(int limit, Duration window, Duration coolDown) {
    /// Three times in ten minutes, with half a minute between.
    public static final RuleLimit DEFAULT = new RuleLimit(3, Duration.ofMinutes(10), Duration.ofSeconds(30));

    public RuleLimit {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("window must be positive, not " + window);
        }
        if (coolDown.isNegative()) {
            throw new IllegalArgumentException("cool-down must not be negative, not " + coolDown);
        }
    }

    /// The same limit, but only once per window.
    RuleLimit once() {
        return new RuleLimit(1, window, coolDown);
    }
}
