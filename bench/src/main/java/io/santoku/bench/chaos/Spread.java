package io.santoku.bench.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// The distribution of durations, in seconds.
record Spread(List<Duration> sorted) {
    Spread {
        sorted = sorted.stream().sorted().toList();
    }

    /// The quantile for `share`; 0 when there are no values.
    double at(double share) {
        return sorted.isEmpty() ? 0 : seconds((int) Math.ceil(share * sorted.size()) - 1);
    }

    double max() {
        return sorted.isEmpty() ? 0 : seconds(sorted.size() - 1);
    }

    private double seconds(int place) {
        return sorted.get(Math.max(0, place)).toMillis() / 1000.0;
    }

    @Override
    public String toString() {
        return sorted.isEmpty()
                ? "none"
                : String.format(Locale.ROOT, "%.2f / %.2f / %.2f (%d)", at(0.5), at(0.99), max(), sorted.size());
    }
}
