package io.santoku.profile;

import java.math.BigDecimal;

/// Gives equal numbers the same form, so that values with units are equal when their numbers are.
final class Decimals {
    private Decimals() {}

    /// Returns the number without trailing zeros after the decimal point, and without an exponent for whole
    /// numbers.
    static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
