package io.santoku.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a slice is kept apart from others, run and observed: its isolation, the customer's own network functions (GSMA
/// NG.116 clause 3.4.15), whether the customer manages users (GSMA NG.116 clause 3.4.33), its monitoring and its use
/// of energy.
public record Management(
        Isolation isolation,
        List<String> customerFunctions,
        @Nullable Boolean customerManagesUsers,
        Monitoring monitoring,
        Energy energy) {
    public Management {
        customerFunctions = List.copyOf(customerFunctions);
    }

    /// The isolation from other slices: the functions that no other slice may share (0 none, 1 the core, 2 the
    /// radio, 3 both), the level of isolation (GSMA NG.116 clause 3.4.9), and the slices that its terminals may use
    /// at the same time (clause 3.4.24).
    public record Isolation(
            int functions,
            @Nullable Level level,
            List<Integer> physical,
            List<Integer> logical,
            @Nullable Integer simultaneousUse) {
        public Isolation {
            physical = List.copyOf(physical);
            logical = List.copyOf(logical);
        }
    }

    /// The level of isolation.
    public enum Level {
        NONE,
        PHYSICAL,
        LOGICAL
    }

    /// The figures that are measured and predicted (GSMA NG.116 clauses 3.4.18 and 3.4.19), and the investigation
    /// of causes, 0 to 2 (clause 3.4.22).
    public record Monitoring(
            Observation measured,
            Observation predicted,
            @Nullable Integer rootCause) {}

    /// The figures to look at, by name or number, and the time between two values.
    public record Observation(
            List<String> figures, @Nullable Duration interval) {
        public Observation {
            figures = List.copyOf(figures);
        }
    }

    /// The energy efficiency with the kind of its figure (GSMA NG.116 clause 3.4.7), and the share of renewable
    /// energy.
    public record Energy(
            @Nullable String figure,
            @Nullable BigDecimal value,
            @Nullable Ratio renewable) {}
}
