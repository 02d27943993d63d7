package io.santoku.lifecycle;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;

/// The result of deleting a slice.
public sealed interface DeleteResult {
    /// The slice is being deleted.
    record Deleting(Operation operation) implements DeleteResult {}

    /// There is no such slice.
    record Unknown() implements DeleteResult {}

    /// Another operation works on the slice.
    record Busy(OperationId operation) implements DeleteResult {}
}
