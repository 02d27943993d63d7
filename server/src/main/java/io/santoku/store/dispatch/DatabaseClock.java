package io.santoku.store.dispatch;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows the database's time, which all nodes have in common even when their own clocks differ. It queries the time
/// periodically, and adds the elapsed time of a monotonic counter in between.
public final class DatabaseClock extends Clock implements com.github.kagkarlsson.scheduler.Clock, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration RENEWAL = Duration.ofSeconds(10);
    private static final Duration LONGEST_ROUND_TRIP = Duration.ofSeconds(1);
    private static final Duration SLEEP = Duration.ofSeconds(1);
    private static final int SAMPLES = 3;

    private final DataSource source;
    private final Clock wall;
    private final LongSupplier nanos;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Anchor anchor;
    private boolean isAway;

    /// One reading: the database's time, the counter and the machine's own clock at that moment, and the duration of
    /// the query.
    private record Anchor(Instant time, long nanos, Instant wall, Duration roundTrip) {}

    /// Shows the time of `source`; until that is known, the time of `wall`.
    public DatabaseClock(DataSource source, Clock wall) {
        this(source, wall, System::nanoTime);
    }

    DatabaseClock(DataSource source, Clock wall, LongSupplier nanos) {
        this.source = source;
        this.wall = wall;
        this.nanos = nanos;
        this.anchor = new Anchor(wall.instant(), nanos.getAsLong(), Instant.MIN, LONGEST_ROUND_TRIP);
    }

    /// Queries the time now and every 10 s until [#close]; every second while the time is not sure.
    public void start() {
        renew();
        Thread.ofVirtual().name("database-clock").start(this::keep);
    }

    @Override
    public Instant instant() {
        Anchor now = anchor;
        return now.time().plusNanos(nanos.getAsLong() - now.nanos());
    }

    @Override
    public Instant now() {
        return instant();
    }

    /// Whether the time is known and this machine has not slept since it was queried: while a machine sleeps, the
    /// counter stands still but the machine's clock advances.
    public boolean isSure() {
        Anchor now = anchor;
        if (now.wall().equals(Instant.MIN)) {
            return false;
        }
        Duration counted = Duration.ofNanos(nanos.getAsLong() - now.nanos());
        return Duration.between(now.wall(), wall.instant()).minus(counted).compareTo(SLEEP) < 0;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tick(this, Duration.ofNanos(1)).withZone(zone);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /// Queries the time several times and uses the answer with the shortest round trip; keeps the old reading when a
    /// query fails.
    void renew() {
        Anchor best = null;
        for (int i = 0; i < SAMPLES; i++) {
            Anchor next = ask().orElse(null);
            if (next == null) {
                return;
            }
            best = best == null || next.roundTrip().compareTo(best.roundTrip()) < 0 ? next : best;
        }
        if (best != null && best.roundTrip().compareTo(LONGEST_ROUND_TRIP) < 0) {
            anchor = best;
        }
    }

    private void keep() {
        try {
            while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!isSure() || nanos.getAsLong() - anchor.nanos() > RENEWAL.toNanos()) {
                    renew();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Anchor> ask() {
        long before = nanos.getAsLong();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            long asked = nanos.getAsLong();
            try (var row = statement.executeQuery("SELECT clock_timestamp()")) {
                row.next();
                Instant time = row.getTimestamp(1).toInstant();
                long answered = nanos.getAsLong();
                return Optional.of(anchor(time, asked, answered));
            }
        } catch (SQLException away) {
            report(before, away);
            return Optional.empty();
        }
    }

    private Anchor anchor(Instant time, long asked, long answered) {
        if (isAway) {
            isAway = false;
            LOG.warn("the database answers again");
        }
        Duration roundTrip = Duration.ofNanos(answered - asked);
        return new Anchor(time.plus(roundTrip.dividedBy(2)), answered, wall.instant(), roundTrip);
    }

    private void report(long before, SQLException away) {
        if (!isAway && closed.getCount() > 0) {
            isAway = true;
            LOG.warn(
                    "the database does not answer ({} ms waited): {}",
                    Duration.ofNanos(nanos.getAsLong() - before).toMillis(),
                    away.getMessage());
        }
    }
}
