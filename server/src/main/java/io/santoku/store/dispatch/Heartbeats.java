package io.santoku.store.dispatch;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Duration;

/// Defines how often nodes send heartbeats, and when the others consider a node dead: they check every second
/// heartbeat, so that work is taken over at most 13 s after the last heartbeat.
final class Heartbeats {
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int MISSED = 4;

    /// The time without a heartbeat after which a node's work is taken over.
    static final Duration DEAD = INTERVAL.multipliedBy(MISSED);

    private Heartbeats() {}

    static SchedulerBuilder kept(SchedulerBuilder scheduler) {
        return scheduler
                .heartbeatInterval(INTERVAL)
                .missedHeartbeatsLimit(MISSED)
                .failureLogging(LogLevel.ERROR, true);
    }
}
