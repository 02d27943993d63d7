package io.santoku.api.v1.slices;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes durations in the form of the API: seconds with three decimals.
final class Times {
    private Times() {}

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    static @Nullable Double between(@Nullable Instant start, @Nullable Instant end) {
        return start == null || end == null ? null : seconds(Duration.between(start, end));
    }

    static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
