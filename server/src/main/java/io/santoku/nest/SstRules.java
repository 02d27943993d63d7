package io.santoku.nest;

import io.santoku.profile.Bitrate;
import io.santoku.profile.Capacity;
import io.santoku.profile.QosFlow;
import io.santoku.profile.Quality;
import io.santoku.profile.Ratio;
import io.santoku.profile.ResourceType;
import io.santoku.profile.ServiceProfile;
import io.santoku.profile.Throughput;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules that derive the slice/service type (SST) from other attributes if the NEST does not state it.
public enum SstRules {
    /// Two types: eMBB if delay is tolerated, else URLLC.
    KATANA {
        @Override
        int derive(ServiceProfile profile) {
            return (toleratesDelay(profile) ? SliceType.EMBB : SliceType.URLLC).sst();
        }
    },

    /// All standard types that can be derived from attributes; the first that fits is taken.
    EXTENDED {
        @Override
        int derive(ServiceProfile profile) {
            return type(profile).sst();
        }
    };

    private static final Duration LOW_LATENCY = Duration.ofMillis(20);
    private static final Bitrate HIGH_RATE = Bitrate.ofKilobits(50_000);
    private static final Bitrate METER_RATE = Bitrate.ofKilobits(1_000);
    private static final BigDecimal CROWD_PER_SQUARE_KM = BigDecimal.valueOf(10_000);
    private static final Ratio FIVE_NINES = new Ratio(new BigDecimal("99.999"));

    abstract int derive(ServiceProfile profile);

    /// Whether the NEST says that its traffic tolerates delay.
    static boolean toleratesDelay(ServiceProfile profile) {
        return Boolean.TRUE.equals(profile.quality().delay().tolerated());
    }

    private static SliceType type(ServiceProfile profile) {
        if (isPositive(profile.radio().v2xMode())) {
            return SliceType.V2X;
        }
        if (Boolean.TRUE.equals(profile.radio().narrowbandIot()) || isCrowdOfMeters(profile)) {
            return SliceType.MIOT;
        }
        if (isMachineControl(profile)) {
            return SliceType.HMTC;
        }
        if (isInteractiveMedia(profile)) {
            return SliceType.HDLLC;
        }
        return isUltraReliable(profile.quality()) ? SliceType.URLLC : SliceType.EMBB;
    }

    static boolean isPositive(@Nullable Integer number) {
        return number != null && number > 0;
    }

    private static boolean isCrowdOfMeters(ServiceProfile profile) {
        Capacity capacity = profile.capacity();
        BigDecimal density = capacity.terminals().density();
        return density != null
                && density.compareTo(CROWD_PER_SQUARE_KM) >= 0
                && toleratesDelay(profile)
                && isSlow(capacity.terminal().downlink())
                && isSlow(capacity.terminal().uplink());
    }

    private static boolean isSlow(@Nullable Throughput rate) {
        Bitrate maximum = rate == null ? null : rate.maximum();
        return maximum != null && maximum.compareTo(METER_RATE) <= 0;
    }

    private static boolean isMachineControl(ServiceProfile profile) {
        Quality.Timing timing = profile.quality().timing();
        return Boolean.TRUE.equals(timing.deterministic())
                && (Boolean.TRUE.equals(profile.connectivity().nonIpTraffic()) || isPositive(timing.synchronicity()));
    }

    private static boolean isInteractiveMedia(ServiceProfile profile) {
        boolean isMarked = profile.quality().flows().stream()
                .map(QosFlow::fiveQi)
                .anyMatch(identifier -> identifier != null && identifier >= 87 && identifier <= 90);
        return isMarked || (isLowLatency(profile.quality().delay()) && isFast(profile.capacity()));
    }

    private static boolean isLowLatency(Quality.Delay delay) {
        return (delay.downlink() != null || delay.uplink() != null)
                && Stream.of(delay.downlink(), delay.uplink())
                        .filter(Objects::nonNull)
                        .allMatch(latency -> latency.compareTo(LOW_LATENCY) <= 0);
    }

    private static boolean isFast(Capacity capacity) {
        return isFast(capacity.terminal().downlink())
                || isFast(capacity.terminal().uplink());
    }

    private static boolean isFast(@Nullable Throughput rate) {
        Bitrate guaranteed = rate == null ? null : rate.guaranteed();
        return guaranteed != null && guaranteed.compareTo(HIGH_RATE) >= 0;
    }

    private static boolean isUltraReliable(Quality quality) {
        Ratio availability = quality.dependability().availability();
        return Boolean.FALSE.equals(quality.delay().tolerated())
                || quality.flows().stream().anyMatch(flow -> flow.resourceType() == ResourceType.DELAY_CRITICAL_GBR)
                || (availability != null && availability.compareTo(FIVE_NINES) >= 0);
    }
}
