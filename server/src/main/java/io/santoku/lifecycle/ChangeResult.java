package io.santoku.lifecycle;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;

/// What came of changing a slice; only [Changing] changed anything.
public sealed interface ChangeResult {
    /// The change is being made.
    record Changing(Operation operation) implements ChangeResult {}

    /// A preview: this is what would be done.
    record Feasible(Draft draft) implements ChangeResult {}

    /// There is no such slice.
    record Unknown() implements ChangeResult {}

    /// Another operation works on it.
    record Busy(OperationId operation) implements ChangeResult {}

    /// The slice has no network service of this key.
    record NoSuchService(String key) implements ChangeResult {}

    /// This slice, or this service, cannot be changed so; `why` is a sentence.
    record Inapplicable(String why) implements ChangeResult {}

    /// What it would become is refused; `why` is never [Proposal.Feasible].
    record Declined(Proposal why) implements ChangeResult {}
}
