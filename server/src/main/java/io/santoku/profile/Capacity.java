package io.santoku.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The amount of traffic and the number of terminals that a slice has to bear.
public record Capacity(
        Rates slice,
        Rates terminal,
        Terminals terminals,
        AdmissionControl admission,
        DataVolume volume,
        @Nullable Ratio activityFactor) {

    /// The further limits that the core admits (network slice admission control, 3GPP TS 23.501 clause 5.15.11):
    /// PDU sessions, terminals over non-3GPP access, and whether those in EPS count.
    public record AdmissionControl(
            @Nullable Integer sessions,
            @Nullable Boolean countsEpsSessions,
            @Nullable Integer nonThreeGppTerminals,
            @Nullable Boolean countsEpsTerminals) {}

    /// The largest volume of data in each direction, in the unit that the operator agreed on.
    public record DataVolume(
            @Nullable BigDecimal downlink, @Nullable BigDecimal uplink) {}
}
