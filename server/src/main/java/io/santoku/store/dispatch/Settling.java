package io.santoku.store.dispatch;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the result of an execution. It retries while the database does not answer; otherwise an operation that only
/// needs to be released would stay picked until its node counts as dead.
final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final CountDownLatch closed = new CountDownLatch(1);

    /// Tries until the result is written, another node has the execution, or this node leaves.
    void settle(ExecutionComplete what, Runnable change) {
        while (!isSettled(what, change) && !isClosed()) {
            LOG.debug(
                    "{} is settled once the database answers",
                    what.getExecution().getId());
        }
    }

    /// Tries once; has no effect when another node was faster.
    void once(ExecutionComplete what, Runnable change) {
        try {
            change.run();
        } catch (ExecutionException others) {
            LOG.debug("{} is another node's: {}", what.getExecution().getId(), others.getMessage());
        }
    }

    void close() {
        closed.countDown();
    }

    private boolean isSettled(ExecutionComplete what, Runnable change) {
        if (closed.getCount() == 0) {
            return true;
        }
        try {
            once(what, change);
            return true;
        } catch (SQLRuntimeException away) {
            LOG.debug("the database is away: {}", away.getMessage());
            return false;
        }
    }

    private boolean isClosed() {
        try {
            return closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
