package io.santoku.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The features that a slice needs of the radio: those that element managers receive, narrow-band IoT (GSMA NG.116
/// clause 3.4.14), and the mode of vehicle communication, 0 to 3 (GSMA NG.116 clause 3.4.35).
public record RadioAccess(
        Features features,
        @Nullable Boolean narrowbandIot,
        @Nullable Integer v2xMode) {

    /// The features that element managers receive: the kind of group communication, 0 to 3 (GSMA NG.116 clause
    /// 3.4.8), positioning (clause 3.4.20), and the bands that may be used (clause 3.4.21).
    public record Features(
            @Nullable Integer groupCommunication, @Nullable Positioning positioning, List<String> spectrum) {
        public Features {
            spectrum = List.copyOf(spectrum);
        }
    }

    /// The positioning methods, 1 to 7, the time between two positions, and the accuracy in metres.
    public record Positioning(
            List<Integer> methods,
            @Nullable Duration interval,
            @Nullable BigDecimal accuracy) {
        public Positioning {
            methods = List.copyOf(methods);
            accuracy = accuracy == null ? null : Decimals.plain(accuracy);
        }

        /// Returns the time between two positions in seconds.
        public @Nullable BigDecimal intervalSeconds() {
            return interval == null
                    ? null
                    : Decimals.plain(
                            BigDecimal.valueOf(interval.getSeconds()).add(BigDecimal.valueOf(interval.getNano(), 9)));
        }
    }
}
