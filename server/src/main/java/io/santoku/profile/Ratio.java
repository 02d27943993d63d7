package io.santoku.profile;

import java.math.BigDecimal;

/// A part of a whole, such as an availability or an error rate, in percent.
public record Ratio(BigDecimal percent) implements Comparable<Ratio> {
    public Ratio {
        percent = Decimals.plain(percent);
    }

    /// Returns the ratio that is `fraction` of 1.
    public static Ratio ofFraction(BigDecimal fraction) {
        return new Ratio(fraction.movePointRight(2));
    }

    @Override
    public int compareTo(Ratio other) {
        return percent.compareTo(other.percent);
    }
}
