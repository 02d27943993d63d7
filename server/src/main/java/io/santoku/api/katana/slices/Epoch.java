package io.santoku.api.katana.slices;

import java.time.Instant;

/// Times as the predecessor tells them: seconds since 1970 with their fraction.
final class Epoch {
    private static final double NANOS = 1e9;

    private Epoch() {}

    static double seconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() / NANOS;
    }
}
