package io.santoku.lifecycle;

import io.santoku.execution.OperationId;
import java.time.Instant;
import java.util.List;

/// The operations that left something outside, and when each is taken up again. The journal notes them with their end.
public interface LeftBehind {
    /// Those whose time has come, the longest overdue first.
    List<OperationId> due(Instant now, int limit);

    /// Has the operation be due then, and not before.
    void postpone(OperationId id, Instant until);

    /// Has the operation never be due again: another one has taken its place.
    void forget(OperationId id);

    /// How many operations are to be taken up again.
    long count();
}
