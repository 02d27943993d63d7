package io.santoku.execution;

import java.time.Duration;

/// The limits of the executor: how long it repeats a step that meets passing faults (when it builds, when it removes,
/// when a deletion is forced), its first and longest pause, how long a component may work on one thing, and from which
/// wait on an operation is handed back to the database instead of staying in memory. A component that is unavailable
/// for `circuitAfter` attempts in a row is left alone for a while (0: never); `onFailure` is the failure policy of
/// slices that are ordered without one.
public record ExecutionSettings(
        Duration patience,
        Duration undoPatience,
        Duration forcePatience,
        Duration firstPause,
        Duration longestPause,
        Duration workLimit,
        Duration restFrom,
        int circuitAfter,
        FailurePolicy onFailure) {

    public static final ExecutionSettings DEFAULTS = new ExecutionSettings(
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofSeconds(5),
            Duration.ofMillis(200),
            Duration.ofSeconds(10),
            Duration.ofMinutes(130),
            Duration.ofSeconds(2),
            5,
            FailurePolicy.ROLLBACK);

    public ExecutionSettings {
        if (firstPause.isNegative() || firstPause.isZero() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("execution.first-pause must be positive and at most longest-pause");
        }
        if (circuitAfter < 0) {
            throw new IllegalArgumentException("execution.circuit-after must not be negative");
        }
        if (patience.isNegative() || undoPatience.isNegative() || forcePatience.isNegative()) {
            throw new IllegalArgumentException(
                    "execution.patience, undo-patience and force-patience must not be negative");
        }
    }
}
