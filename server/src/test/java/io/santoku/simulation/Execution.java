package io.santoku.simulation;

import io.santoku.execution.OperationId;
import io.santoku.execution.Operations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An operation that a process has picked.
final class Execution {
    final OperationId id;
    final long version;
    Operations.@Nullable Work work;
    Instant seen;

    @Nullable
    Instant alarm;

    boolean isLost;
    boolean isRung;
    State state = State.WORKING;

    enum State {
        WORKING,
        FAILING,
        OVER
    }

    Execution(OperationId id, long version, Instant seen) {
        this.id = id;
        this.version = version;
        this.seen = seen;
    }
}
