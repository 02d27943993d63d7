package io.santoku.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One class of QoS flows (GSMA NG.116 clause 3.4.26): its 5G QoS identifier, and the characteristics that an
/// identifier of the operator's own needs (3GPP TS 23.501 clause 5.7.3).
public record QosFlow(
        @Nullable Integer fiveQi,
        @Nullable ResourceType statedType,
        @Nullable Integer priorityLevel,
        Delays delays,
        Losses losses,
        Bursts bursts) {

    /// The packet delay budget, and the largest variation of the delay.
    public record Delays(
            @Nullable Duration budget, @Nullable Duration jitter) {}

    /// The share of packets that may be lost on the way, and the largest share of packets lost.
    public record Losses(
            @Nullable Ratio packetErrorRate, @Nullable Ratio maximumPacketLossRate) {}

    /// The window in which a guaranteed rate is averaged, and the largest burst, in bytes.
    public record Bursts(
            @Nullable Duration averagingWindow, @Nullable Integer maximumDataVolume) {}

    /// Whether the standard defines this flow's identifier.
    public boolean isStandard() {
        return fiveQi != null && ResourceType.ofStandard(fiveQi).isPresent();
    }

    /// Returns the resource type: the standard's or, for an operator's own identifier, the one that the flow
    /// states.
    public @Nullable ResourceType resourceType() {
        return fiveQi == null ? statedType : ResourceType.ofStandard(fiveQi).orElse(statedType);
    }
}
