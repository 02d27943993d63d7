package io.santoku.profile;

import java.math.BigDecimal;

/// A bit rate in kbit/s, the unit of rates in a NEST (GSMA NG.116).
public record Bitrate(BigDecimal kilobitsPerSecond) implements Comparable<Bitrate> {
    public Bitrate {
        kilobitsPerSecond = Decimals.plain(kilobitsPerSecond);
    }

    /// Returns the rate of this many kbit/s.
    public static Bitrate ofKilobits(long perSecond) {
        return new Bitrate(BigDecimal.valueOf(perSecond));
    }

    /// Returns the sum of this many equal rates.
    public Bitrate times(int count) {
        return new Bitrate(kilobitsPerSecond.multiply(BigDecimal.valueOf(count)));
    }

    @Override
    public int compareTo(Bitrate other) {
        return kilobitsPerSecond.compareTo(other.kilobitsPerSecond);
    }

    /// Returns the rate with its unit, as in `200000 kbit/s`.
    @Override
    public String toString() {
        return kilobitsPerSecond.toPlainString() + " kbit/s";
    }
}
