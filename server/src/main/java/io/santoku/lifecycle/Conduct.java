package io.santoku.lifecycle;

import io.santoku.execution.FailurePolicy;

/// How a slice behaves when something goes wrong: when a step of an operation on it fails for good, and when something
/// of it has vanished.
public record Conduct(FailurePolicy onFailure, HealPolicy heal) {
    /// Roll back, and report.
    public static final Conduct DEFAULT = new Conduct(FailurePolicy.ROLLBACK, HealPolicy.REPORT);
}
