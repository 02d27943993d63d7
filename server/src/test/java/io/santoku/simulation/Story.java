package io.santoku.simulation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What happened in a run, line by line.
final class Story {
    private final Clock clock;
    private final List<String> lines = new ArrayList<>();

    Story(Clock clock) {
        this.clock = clock;
    }

    void tell(String line) {
        lines.add("%9d ms  %s"
                .formatted(Duration.between(Timeline.BEGIN, clock.instant()).toMillis(), line));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /// The end of it.
    String end(int most) {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - most), lines.size()));
    }
}
