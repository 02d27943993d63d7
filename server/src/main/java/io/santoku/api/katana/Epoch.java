package io.santoku.api.katana;

import java.math.BigDecimal;
import java.time.Instant;

/// Writes times in the predecessor's form: seconds since 1970 with a fraction.
public final class Epoch {
    private static final int MICROSECONDS = 6;
    private static final int NANOS_IN_ONE = 1000;

    private Epoch() {}

    /// The seconds since 1970, with microseconds.
    public static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond())
                .add(BigDecimal.valueOf(instant.getNano() / NANOS_IN_ONE, MICROSECONDS))
                .setScale(MICROSECONDS);
    }
}
