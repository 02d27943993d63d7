package io.santoku.store.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Counts what runs on this node, so that a node that leaves can wait for its end.
final class Running {
    private static final int MANY = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Semaphore free = new Semaphore(MANY);

    void begin() {
        free.acquireUninterruptibly();
    }

    void end() {
        free.release();
    }

    /// Waits until nothing runs; false when that took too long.
    boolean awaitNone() {
        try {
            return free.tryAcquire(MANY, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
