package io.santoku.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The throughput of a slice in one direction (GSMA NG.116 clause 3.4.5), or of each of its terminals (GSMA NG.116
/// clause 3.4.6). A rate is null where the NEST gives none: then it is best effort.
public record Throughput(
        @Nullable Bitrate guaranteed,
        @Nullable Bitrate maximum,
        @Nullable Boolean additionalGbrFlows,
        List<CategoryRate> byCategory) {
    public Throughput {
        byCategory = List.copyOf(byCategory);
    }

    /// The maximum rate for one category of service.
    public record CategoryRate(
            @Nullable String category, @Nullable Bitrate maximum) {}
}
