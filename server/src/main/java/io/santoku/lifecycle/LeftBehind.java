package io.santoku.lifecycle;

import io.santoku.execution.OperationId;
import java.time.Instant;
import java.util.List;

/// The operations that left resources at components, and when each is retried. The journal records them when they end.
public interface LeftBehind {
    /// The operations that are due, the longest overdue first.
    List<OperationId> due(Instant now, int limit);

    /// Makes the operation due at this time, and not before.
    void postpone(OperationId id, Instant until);

    /// Makes the operation never due again: another one has taken its place.
    void forget(OperationId id);

    /// The number of operations that are to be retried.
    long count();
}
