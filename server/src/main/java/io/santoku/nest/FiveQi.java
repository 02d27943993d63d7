package io.santoku.nest;

import java.util.Optional;

/// The resource types of QoS flows.
enum FiveQi {
    GBR,
    DELAY_CRITICAL_GBR,
    NON_GBR;

    /// Returns the resource type of a standard 5G QoS identifier (3GPP TS 23.501, table 5.7.4-1); empty for any other.
    static Optional<FiveQi> standard(int identifier) {
        return switch (identifier) {
            case 1, 2, 3, 4, 65, 66, 67, 71, 72, 73, 74, 76 -> Optional.of(GBR);
            case 82, 83, 84, 85, 86, 87, 88, 89, 90 -> Optional.of(DELAY_CRITICAL_GBR);
            case 5, 6, 7, 8, 9, 10, 69, 70, 79, 80 -> Optional.of(NON_GBR);
            default -> Optional.empty();
        };
    }

    /// Returns the resource type of one entry of `qos`: the standard's or, for an operator's own 5QI, the type that the
    /// entry states.
    static Optional<FiveQi> of(Attributes flow) {
        return flow.integer("qi").flatMap(FiveQi::standard).or(() -> stated(flow));
    }

    private static Optional<FiveQi> stated(Attributes flow) {
        return switch (flow.integerOr("resource_type", -1)) { // the numbers are GSMA's
            case 0 -> Optional.of(GBR);
            case 1 -> Optional.of(DELAY_CRITICAL_GBR);
            case 2 -> Optional.of(NON_GBR);
            default -> Optional.empty();
        };
    }
}
