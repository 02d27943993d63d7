package io.santoku.store.reading;

import io.santoku.reading.Wakeup;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to the notifications of the feed over a connection of its own, and connects again when that breaks.
public final class Notifications implements Wakeup, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final Duration BETWEEN_CONNECTIONS = Duration.ofSeconds(1);
    private static final int SILENT_WAITS = 6;
    private static final int ANSWER_SECONDS = 2;
    private static final int SHORT_MILLIS = 1_000;

    private final DataSource source;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection connection;
    private int silentWaits;

    /// `source` opens a new connection each time.
    public Notifications(DataSource source) {
        this.source = source;
    }

    @Override
    public boolean await(Duration most) throws InterruptedException {
        try {
            Connection listening = connection;
            if (listening != null) {
                return isNotified(listening, most);
            }
            connect();
            return true;
        } catch (SQLException broken) {
            LOG.debug("notifications of the feed are missed until the next connection: {}", broken.getMessage());
            disconnect();
            var _ = closed.await(Math.min(most.toMillis(), BETWEEN_CONNECTIONS.toMillis()), TimeUnit.MILLISECONDS);
            return false;
        }
    }

    /// Notifications may have been missed before the connection.
    private void connect() throws SQLException {
        Connection fresh = source.getConnection();
        keep(fresh);
        try (var statement = fresh.createStatement()) {
            statement.execute("LISTEN santoku_feed");
        }
    }

    /// A connection may be broken without either side knowing, so that a silent one is tested from time to time.
    private boolean isNotified(Connection listening, Duration most) throws SQLException {
        int millis = (int) Math.max(1, most.toMillis());
        boolean isSilent = listening.unwrap(PGConnection.class).getNotifications(millis).length == 0;
        silentWaits = isSilent ? silentWaits + (millis < SHORT_MILLIS ? 0 : 1) : 0;
        if (silentWaits >= SILENT_WAITS) {
            silentWaits = 0;
            if (!listening.isValid(ANSWER_SECONDS)) {
                throw new SQLException("the connection does not answer");
            }
        }
        return !isSilent;
    }

    private synchronized void keep(Connection fresh) throws SQLException {
        if (closed.getCount() == 0) {
            fresh.close();
            throw new SQLException("closed");
        }
        connection = fresh;
    }

    private synchronized void disconnect() {
        Connection broken = connection;
        connection = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException _) {
                // it is broken anyway
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        disconnect();
    }
}
