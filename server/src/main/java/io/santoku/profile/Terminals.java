package io.santoku.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The terminals of a slice: their largest number (GSMA NG.116 clause 3.4.17), their density per square kilometre
/// (GSMA NG.116 clause 3.4.30) and the class of their velocity, 1 to 4 (GSMA NG.116 clause 3.4.28).
public record Terminals(
        @Nullable Integer maximum,
        @Nullable BigDecimal density,
        @Nullable Integer velocity) {
    public Terminals {
        density = density == null ? null : Decimals.plain(density);
    }
}
