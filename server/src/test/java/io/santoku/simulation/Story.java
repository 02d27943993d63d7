package io.santoku.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What happened in a run, line by line.
final class Story {
    private final Clock clock;
    private final List<Line> lines = new ArrayList<>();

    /// So many run that what nobody reads is not put into words.
    private record Line(Instant at, String what) {
        @Override
        public String toString() {
            return "%9d ms  %s".formatted(Duration.between(Timeline.BEGIN, at).toMillis(), what);
        }
    }

    Story(Clock clock) {
        this.clock = clock;
    }

    void add(String line) {
        lines.add(new Line(clock.instant(), line));
    }

    List<String> lines() {
        return lines.stream().map(Line::toString).toList();
    }

    /// The end of it.
    String end(int most) {
        return lines.stream()
                .skip(Math.max(0, lines.size() - most))
                .map(Line::toString)
                .collect(Collectors.joining("\n"));
    }
}
