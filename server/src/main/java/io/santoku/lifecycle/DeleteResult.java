package io.santoku.lifecycle;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;

/// What came of deleting a slice.
public sealed interface DeleteResult {
    /// It is being taken down.
    record Deleting(Operation operation) implements DeleteResult {}

    /// There is no such slice.
    record Unknown() implements DeleteResult {}

    /// Another operation works on it.
    record Busy(OperationId operation) implements DeleteResult {}
}
