package io.santoku.store.dispatch;

import io.santoku.execution.OperationId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Knows which operations run on this node, so that none runs twice on it, and a leaving node can wait for their end.
final class Running {
    private static final int MANY = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Set<OperationId> ids = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(MANY);

    /// Returns false, and begins nothing, while an earlier run of the operation is still active on this node. That
    /// run may have lost the operation to another node, which ended it, and the operation may have been dispatched
    /// again since.
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

    /// Waits until nothing runs; false when that takes more than 12 s.
    boolean awaitNone() {
        try {
            return free.tryAcquire(MANY, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
