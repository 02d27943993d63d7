package io.santoku.bench;

import java.time.Duration;
import java.util.List;

/// What one case took, run by run; budget and the predecessor's figure are seconds.
record Measured(String name, List<Duration> runs, double budget, double predecessor) {
    double median() {
        List<Duration> sorted = runs.stream().sorted().toList();
        return seconds(sorted.get(sorted.size() / 2));
    }

    double worst() {
        return runs.stream().mapToDouble(Measured::seconds).max().orElse(0);
    }

    /// Even the worst run counts.
    boolean kept() {
        return worst() <= budget;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
