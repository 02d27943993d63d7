package io.santoku.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Components that are down for a while, so that their circuits open.
final class Outages {
    private final Clock clock;
    private final Map<String, Instant> ends = new HashMap<>();

    Outages(Clock clock) {
        this.clock = clock;
    }

    void begin(String component, Duration time) {
        ends.put(component, clock.instant().plus(time));
    }

    boolean isDown(String component) {
        Instant end = ends.get(component);
        return end != null && clock.instant().isBefore(end);
    }

    /// All are back.
    void end() {
        ends.clear();
    }
}
