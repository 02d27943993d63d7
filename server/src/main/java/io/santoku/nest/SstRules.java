package io.santoku.nest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The rules that derive the slice/service type (SST) from other attributes if the NEST does not state it.
public enum SstRules {
    /// The predecessor's rule: eMBB if delay is tolerated, else URLLC.
    KATANA {
        @Override
        int derive(Attributes nest) {
            return (nest.yes(Nest.DELAY_TOLERANCE) ? SliceType.EMBB : SliceType.URLLC).sst();
        }
    },

    /// All standard types that can be derived from attributes; the first that fits is taken.
    EXTENDED {
        @Override
        int derive(Attributes nest) {
            return type(nest).sst();
        }
    };

    static final String V2X_MODE = "v2x_communication_mode";

    private static final BigDecimal LOW_LATENCY_SECONDS = new BigDecimal("0.020");
    private static final long HIGH_RATE_KBPS = 50_000;
    private static final BigDecimal METER_RATE_KBPS = BigDecimal.valueOf(1_000);
    private static final long CROWD_PER_SQUARE_KM = 10_000;
    private static final BigDecimal FIVE_NINES_PERCENT = new BigDecimal("99.999");

    abstract int derive(Attributes nest);

    private static SliceType type(Attributes nest) {
        if (nest.atLeast(V2X_MODE, 1)) {
            return SliceType.V2X;
        }
        if (nest.yes("nb_iot") || isCrowdOfMeters(nest)) {
            return SliceType.MIOT;
        }
        if (isMachineControl(nest)) {
            return SliceType.HMTC;
        }
        if (isInteractiveMedia(nest)) {
            return SliceType.HDLLC;
        }
        return isUltraReliable(nest) ? SliceType.URLLC : SliceType.EMBB;
    }

    private static boolean isCrowdOfMeters(Attributes nest) {
        return nest.atLeast("terminal_density", CROWD_PER_SQUARE_KM)
                && nest.yes(Nest.DELAY_TOLERANCE)
                && isSlow(nest, Nest.UE_DOWNLINK)
                && isSlow(nest, Nest.UE_UPLINK);
    }

    private static boolean isSlow(Attributes nest, String rate) {
        return nest.object(rate)
                .number("maximum")
                .filter(maximum -> maximum.compareTo(METER_RATE_KBPS) <= 0)
                .isPresent();
    }

    private static boolean isMachineControl(Attributes nest) {
        return nest.object("deterministic_communication").yes("availability")
                && (nest.yes("nonIP_traffic") || nest.object("synchronicity").atLeast("availability", 1));
    }

    private static boolean isInteractiveMedia(Attributes nest) {
        boolean marked = nest.objects("qos").stream()
                .map(flow -> flow.integerOr("qi", 0))
                .anyMatch(identifier -> identifier >= 87 && identifier <= 90);
        return marked || (isLowLatency(nest.object("latency")) && isFast(nest));
    }

    private static boolean isLowLatency(Attributes latency) {
        List<BigDecimal> delays = List.of("DL", "UL").stream()
                .map(latency::number)
                .flatMap(Optional::stream)
                .toList();
        return !delays.isEmpty() && delays.stream().allMatch(delay -> delay.compareTo(LOW_LATENCY_SECONDS) <= 0);
    }

    private static boolean isFast(Attributes nest) {
        return nest.object(Nest.UE_DOWNLINK).atLeast("guaranteed", HIGH_RATE_KBPS)
                || nest.object(Nest.UE_UPLINK).atLeast("guaranteed", HIGH_RATE_KBPS);
    }

    private static boolean isUltraReliable(Attributes nest) {
        return nest.truth(Nest.DELAY_TOLERANCE).filter(tolerant -> !tolerant).isPresent()
                || nest.objects("qos").stream()
                        .map(FiveQi::of)
                        .flatMap(Optional::stream)
                        .anyMatch(FiveQi.DELAY_CRITICAL_GBR::equals)
                || nest.number("availability")
                        .filter(percent -> percent.compareTo(FIVE_NINES_PERCENT) >= 0)
                        .isPresent();
    }
}
