package io.santoku.store.dispatch;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Duration;

/// How often nodes give signs of life, and when the others take one for dead: they look every other heartbeat, so that
/// work is taken over at most 13 s after the last one.
final class Heartbeats {
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final int MISSED = 4;

    /// Without a sign of life for this long a node's work is taken over.
    static final Duration DEAD = INTERVAL.multipliedBy(MISSED);

    private Heartbeats() {}

    static SchedulerBuilder kept(SchedulerBuilder scheduler) {
        return scheduler
                .heartbeatInterval(INTERVAL)
                .missedHeartbeatsLimit(MISSED)
                .failureLogging(LogLevel.ERROR, true);
    }
}
