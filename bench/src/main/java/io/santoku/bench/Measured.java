package io.santoku.bench;

import java.time.Duration;
import java.util.List;

/// The durations of the runs of one case; the budget and the predecessor's figure are in seconds.
record Measured(String name, List<Duration> runs, double budget, double predecessor) {
    double median() {
        List<Duration> sorted = runs.stream().sorted().toList();
        return seconds(sorted.get(sorted.size() / 2));
    }

    double worst() {
        return runs.stream().mapToDouble(Measured::seconds).max().orElse(0);
    }

    /// Whether even the worst run is within the budget.
    boolean kept() {
        return worst() <= budget;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
