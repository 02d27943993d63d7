package io.santoku.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The quality that the traffic of a slice needs; the packet size is in bytes (GSMA NG.116 clause 3.4.11).
public record Quality(
        Delay delay,
        Dependability dependability,
        Timing timing,
        @Nullable Integer maximumPacketSize,
        List<QosFlow> flows) {
    public Quality {
        flows = List.copyOf(flows);
    }

    /// Whether the traffic tolerates delay (GSMA NG.116 clause 3.4.3), the longest delay in each direction, and the
    /// longest from the last user plane function to the application server (clause 3.4.36).
    public record Delay(
            @Nullable Boolean tolerated,
            @Nullable Duration downlink,
            @Nullable Duration uplink,
            @Nullable Duration toApplicationServer) {}

    /// How often and how long the slice may fail: its availability (GSMA NG.116 clause 3.4.1), the share of packets
    /// that arrive in time, and the time that an application survives without them (3GPP TS 22.104 clause 5.1).
    public record Dependability(
            @Nullable Ratio availability,
            @Nullable Ratio downlinkReliability,
            @Nullable Ratio uplinkReliability,
            @Nullable Duration survivalTime) {}

    /// Deterministic communication with its periods (GSMA NG.116 clause 3.4.4), and synchronicity: 0 none, 1
    /// between base station and terminals, 2 also among terminals (clause 3.4.29). The accuracy is in seconds.
    public record Timing(
            @Nullable Boolean deterministic,
            List<Duration> periods,
            @Nullable Integer synchronicity,
            @Nullable BigDecimal accuracy) {
        public Timing {
            periods = List.copyOf(periods);
        }
    }
}
