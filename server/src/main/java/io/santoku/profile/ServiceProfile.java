package io.santoku.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The requirements on a slice as values with units (3GPP TS 28.541 clause 6.3.3), as a NEST gives them (GSMA
/// NG.116). A value is null, and a list empty, where the NEST asks for nothing.
public record ServiceProfile(
        Identification identification,
        ServiceArea area,
        Capacity capacity,
        Quality quality,
        RadioAccess radio,
        Connectivity connectivity,
        Management management) {

    /// The slice/service type and differentiator that the NEST states (3GPP TS 23.003 clause 28.4.2), and the
    /// networks that offer the slice.
    public record Identification(
            @Nullable Integer sst, @Nullable String sd, List<Plmn> plmns) {
        public Identification {
            plmns = List.copyOf(plmns);
        }
    }

    /// A mobile network by its country code and network code (3GPP TS 23.003 clause 2.2).
    public record Plmn(String mcc, String mnc) {}

    /// Returns the requirements on the wide-area network.
    public TransportRequirements transport() {
        return new TransportRequirements(capacity.slice(), quality.maximumPacketSize());
    }

    /// Returns the requirements on the radio.
    public RadioRequirements radioRequirements() {
        return new RadioRequirements(capacity.terminal(), capacity.terminals(), radio.features());
    }
}
