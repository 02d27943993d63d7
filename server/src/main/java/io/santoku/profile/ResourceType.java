package io.santoku.profile;

import java.util.Optional;

/// The resource types of QoS flows (3GPP TS 23.501 clause 5.7.3.2).
public enum ResourceType {
    GBR,
    DELAY_CRITICAL_GBR,
    NON_GBR;

    /// Returns the resource type of a standard 5G QoS identifier (3GPP TS 23.501, table 5.7.4-1); empty for any
    /// other.
    public static Optional<ResourceType> ofStandard(int fiveQi) {
        return switch (fiveQi) {
            case 1, 2, 3, 4, 65, 66, 67, 71, 72, 73, 74, 76 -> Optional.of(GBR);
            case 82, 83, 84, 85, 86, 87, 88, 89, 90 -> Optional.of(DELAY_CRITICAL_GBR);
            case 5, 6, 7, 8, 9, 10, 69, 70, 79, 80 -> Optional.of(NON_GBR);
            default -> Optional.empty();
        };
    }

    /// Returns the resource type of this number in a NEST (GSMA NG.116 clause 3.4.26); empty for any other number.
    public static Optional<ResourceType> ofGsma(int number) {
        return switch (number) {
            case 0 -> Optional.of(GBR);
            case 1 -> Optional.of(DELAY_CRITICAL_GBR);
            case 2 -> Optional.of(NON_GBR);
            default -> Optional.empty();
        };
    }
}
