package io.santoku.lifecycle;

/// What came of a repair.
public sealed interface RepairResult {
    /// What was found is being repaired, or there was nothing to repair.
    record Begun(AuditReport report) implements RepairResult {}

    /// Nothing was begun: what this installation never heard of is removed only once an audit of it was looked at.
    record Unseen() implements RepairResult {}

    /// Nothing was begun: an audit now finds something else than the one that was looked at.
    record Stale(AuditReport report) implements RepairResult {}
}
