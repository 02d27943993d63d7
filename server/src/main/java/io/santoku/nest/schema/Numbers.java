package io.santoku.nest.schema;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/// Checks that numbers are safe to calculate with: finite, with at most 18 digits before the decimal point and 40 after
/// it.
final class Numbers {
    static final int DIGITS = 18;
    static final int DECIMALS = 40;

    private Numbers() {}

    /// Returns the number, unless it is out of bounds.
    static Optional<BigDecimal> decimal(JsonNode node) {
        return isFinite(node) ? Optional.of(node.decimalValue()).filter(Numbers::isInBounds) : Optional.empty();
    }

    private static boolean isFinite(JsonNode node) {
        return node instanceof NumericNode number && !number.isNaN();
    }

    private static boolean isInBounds(BigDecimal number) {
        return (long) number.precision() - number.scale() <= DIGITS && number.scale() <= DECIMALS;
    }
}
