package io.santoku.store.embedded;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a database running: when its postmaster ends unexpectedly, it starts the next one on the same port with the
/// same files.
final class DatabaseSupervisor {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSupervisor.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final int port;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Postmaster postmaster;
    private boolean isWanted = true;

    /// Supervises a postmaster that has just started.
    DatabaseSupervisor(Cluster cluster, Postmaster postmaster) {
        this.cluster = cluster;
        this.port = postmaster.port();
        this.postmaster = postmaster;
        watch(postmaster);
    }

    int port() {
        return port;
    }

    /// Stops the database cleanly and permanently.
    void stop() {
        stopped.countDown();
        synchronized (this) {
            isWanted = false;
            postmaster.stop();
        }
    }

    /// Stops the database as a power cut would.
    synchronized void crash() {
        isWanted = false;
        cluster.stop("immediate");
        postmaster.stop();
    }

    /// Starts the database again after a [#crash].
    synchronized void recover() {
        isWanted = true;
        start();
    }

    private void watch(Postmaster watched) {
        watched.whenEnded(() -> Thread.ofVirtual().name("postgres-keeper").start(() -> startAgainAfter(watched)));
    }

    private void startAgainAfter(Postmaster gone) {
        while (!isRunningAfter(gone) && !isStopped()) {
            LOG.debug("the database is tried again");
        }
    }

    private synchronized boolean isRunningAfter(Postmaster gone) {
        if (!isWanted || postmaster != gone) {
            return true;
        }
        LOG.warn("the database ended by itself; starting it again on port {}", port);
        try {
            start();
            LOG.warn("the database is back");
            return true;
        } catch (EmbeddedPostgresFailed failed) {
            LOG.error("the database does not start: {}", failed.getMessage());
            return false;
        }
    }

    private void start() {
        cluster.stopLeftOver();
        postmaster = Postmaster.start(cluster, port);
        watch(postmaster);
    }

    private boolean isStopped() {
        try {
            return stopped.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
