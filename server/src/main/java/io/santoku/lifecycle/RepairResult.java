package io.santoku.lifecycle;

/// The result of a repair.
public sealed interface RepairResult {
    /// The findings are being repaired, or there was nothing to repair.
    record Begun(AuditReport report) implements RepairResult {}

    /// Nothing was begun: resources of unknown owners are removed only after an audit that reported them.
    record Unseen() implements RepairResult {}

    /// Nothing was begun: an audit finds something else now than the given one.
    record Stale(AuditReport report) implements RepairResult {}
}
