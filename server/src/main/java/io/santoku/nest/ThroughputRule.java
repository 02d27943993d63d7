package io.santoku.nest;

import io.santoku.profile.Bitrate;
import io.santoku.profile.Capacity;
import io.santoku.profile.ServiceProfile;
import io.santoku.profile.Throughput;
import org.jspecify.annotations.Nullable;

/// Requires a guaranteed rate to be at most its maximum, and a terminal's maximum to be at most the slice's. The
/// guaranteed rates of all terminals together cause a warning if they exceed the slice's.
final class ThroughputRule implements DescriptorRule {
    @Override
    public void check(ServiceProfile profile, Findings findings) {
        Capacity capacity = profile.capacity();
        notBelowGuaranteed(Nest.DOWNLINK, capacity.slice().downlink(), findings);
        notBelowGuaranteed(Nest.UE_DOWNLINK, capacity.terminal().downlink(), findings);
        notBelowGuaranteed(Nest.UPLINK, capacity.slice().uplink(), findings);
        notBelowGuaranteed(Nest.UE_UPLINK, capacity.terminal().uplink(), findings);
        Integer terminals = capacity.terminals().maximum();
        new Direction(
                        Nest.UE_DOWNLINK,
                        Nest.DOWNLINK,
                        capacity.terminal().downlink(),
                        capacity.slice().downlink())
                .check(terminals, findings);
        new Direction(
                        Nest.UE_UPLINK,
                        Nest.UPLINK,
                        capacity.terminal().uplink(),
                        capacity.slice().uplink())
                .check(terminals, findings);
    }

    private static void notBelowGuaranteed(String name, @Nullable Throughput rate, Findings findings) {
        if (rate != null && isAbove(rate.guaranteed(), rate.maximum())) {
            refuse(name, "must be at least the guaranteed " + rate.guaranteed(), findings);
        }
    }

    private static boolean isAbove(@Nullable Bitrate rate, @Nullable Bitrate limit) {
        return rate != null && limit != null && rate.compareTo(limit) > 0;
    }

    private static void refuse(String rate, String message, Findings findings) {
        findings.refuse(Pointer.DESCRIPTOR.to(rate).to("maximum"), message);
    }

    /// The rates of a terminal and of the slice in one direction, with their names.
    private record Direction(
            String ofTerminal,
            String ofSlice,
            @Nullable Throughput terminal,
            @Nullable Throughput slice) {
        void check(@Nullable Integer terminals, Findings findings) {
            if (terminal == null || slice == null) {
                return;
            }
            if (isAbove(terminal.maximum(), slice.maximum())) {
                refuse(ofTerminal, "must be at most the slice's maximum " + slice.maximum(), findings);
            }
            Bitrate each = terminal.guaranteed();
            Bitrate promised = each == null || terminals == null ? null : each.times(terminals);
            if (isAbove(promised, slice.guaranteed())) {
                findings.warn("number_of_terminals x " + ofTerminal + ".guaranteed is " + promised + ", more than "
                        + ofSlice + ".guaranteed of " + slice.guaranteed());
            }
        }
    }
}
