package io.santoku.lifecycle;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;

/// The result of changing a slice; only [Changing] changed anything.
public sealed interface ChangeResult {
    /// The change is being made.
    record Changing(Operation operation) implements ChangeResult {}

    /// A preview of the change.
    record Feasible(Draft draft) implements ChangeResult {}

    /// There is no such slice.
    record Unknown() implements ChangeResult {}

    /// Another operation works on the slice.
    record Busy(OperationId operation) implements ChangeResult {}

    /// The slice has no network service of this key.
    record NoSuchService(String key) implements ChangeResult {}

    /// This slice or service cannot be changed in this way; `why` is a sentence.
    record Inapplicable(String why) implements ChangeResult {}

    /// The changed slice is refused; `why` is never [Proposal.Feasible].
    record Declined(Proposal why) implements ChangeResult {}
}
