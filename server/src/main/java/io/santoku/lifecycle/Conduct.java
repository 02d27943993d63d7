package io.santoku.lifecycle;

import io.santoku.execution.FailurePolicy;

/// The policies of a slice for faults: for a step of an operation that fails for good, and for a resource that has
/// vanished or differs.
public record Conduct(FailurePolicy onFailure, HealPolicy heal) {
    /// Rolls back failed operations, and reports vanished resources.
    public static final Conduct DEFAULT = new Conduct(FailurePolicy.ROLLBACK, HealPolicy.REPORT);
}
