package io.santoku.store.dispatch;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// How long this node may speak for an operation that it was given: until well before the others may take it for dead,
/// whether it can still reach the database or not.
final class Lease implements BooleanSupplier {
    /// Of the time after which others take over; what is left covers errors of the clock and calls on their
    /// way.
    private static final double SAFE = 0.7;

    private final CurrentlyExecuting execution;
    private final DatabaseClock clock;
    private final AtomicBoolean leaving;
    private final double lateBy;

    /// On an execution that has just begun; `dead` is when others take over, counted from the last sign of
    /// life. db-scheduler counts from this beginning until its first heartbeat, the others from the time of the
    /// pick: what lies between is taken off.
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
