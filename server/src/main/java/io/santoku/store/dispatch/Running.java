package io.santoku.store.dispatch;

import io.santoku.execution.OperationId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Knows what runs on this node, so that nothing runs twice on it, and a node that leaves can wait for its end.
final class Running {
    private static final int MANY = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Set<OperationId> ids = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(MANY);

    /// False, and nothing begins, while an earlier run of the operation has not come to its end on this node: it may
    /// have lost it to another one that has ended it, and it was dispatched again since.
    boolean begin(OperationId id) {
        if (!ids.add(id)) {
            return false;
        }
        free.acquireUninterruptibly();
        return true;
    }

    void end(OperationId id) {
        ids.remove(id);
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
