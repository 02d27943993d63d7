package io.santoku.store.dispatch;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Says how long this node may act for an operation that it picked: until well before other nodes may consider it dead,
/// even if it cannot reach the database.
final class Lease implements BooleanSupplier {
    /// The fraction of the time until takeover that may be used; the rest covers clock errors and calls in flight.
    private static final double SAFE = 0.7;

    private final CurrentlyExecuting execution;
    private final DatabaseClock clock;
    private final AtomicBoolean leaving;
    private final double lateBy;

    /// A lease on an execution that has just begun; `dead` is the time from the last heartbeat until other nodes
    /// take over. Until its first heartbeat, db-scheduler counts from this beginning, but the other nodes from the
    /// time of the pick: the lease subtracts the difference.
    Lease(CurrentlyExecuting execution, DatabaseClock clock, Duration dead, AtomicBoolean leaving) {
        this.execution = execution;
        this.clock = clock;
        this.leaving = leaving;
        Duration late = Duration.between(execution.getExecution().lastHeartbeat, clock.instant());
        this.lateBy = Math.max(0, (double) late.toMillis() / dead.toMillis());
    }

    @Override
    public boolean getAsBoolean() {
        return !leaving.get() && clock.isSure() && execution.getHeartbeatState().getFractionDead() + lateBy < SAFE;
    }
}
