package io.santoku.execution;

import java.time.Duration;

/// The limits of the executor: how long it repeats a step that meets passing faults, its pauses, and how long a
/// component may work on one thing. A component that is unavailable for `circuitAfter` attempts in a row is left alone
/// for a while (0: never); `onFailure` is the failure policy of slices that are ordered without one.
public record ExecutionSettings(
        Repeating repeating, Pauses pauses, Duration workLimit, int circuitAfter, FailurePolicy onFailure) {

    public static final ExecutionSettings DEFAULTS = new ExecutionSettings(
            new Repeating(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofSeconds(5)),
            new Pauses(Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofSeconds(2)),
            Duration.ofMinutes(130),
            5,
            FailurePolicy.ROLLBACK);

    /// How long a step that meets passing faults is repeated: when it builds, when it removes, and when a
    /// deletion is forced.
    public record Repeating(Duration building, Duration removing, Duration forced) {
        public Repeating {
            if (building.isNegative() || removing.isNegative() || forced.isNegative()) {
                throw new IllegalArgumentException(
                        "execution.patience, undo-patience and force-patience must not be negative");
            }
        }
    }

    /// The first and the longest pause between two attempts, and the wait from which on an operation is handed
    /// back to the database instead of staying in memory.
    public record Pauses(Duration first, Duration longest, Duration restFrom) {
        public Pauses {
            if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
                throw new IllegalArgumentException("execution.first-pause must be positive and at most longest-pause");
            }
        }
    }

    public ExecutionSettings {
        if (circuitAfter < 0) {
            throw new IllegalArgumentException("execution.circuit-after must not be negative");
        }
    }
}
