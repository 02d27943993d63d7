package io.santoku.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The throughput in one direction of a slice or of each terminal (GSMA NG.116 clauses 3.4.5, 3.4.6, 3.4.31 and
/// 3.4.32). A rate is null where the NEST gives none: then it is best effort.
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
