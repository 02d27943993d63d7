package io.santoku.store.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseClockTest {
    private static final Duration NEAR = Duration.ofSeconds(2);

    private final TestDatabase database = TestDatabase.create();
    private final Switched source = new Switched(database);
    private final AtomicReference<Duration> wallIsWrongBy = new AtomicReference<>(Duration.ZERO);
    private final AtomicLong counterStoodStill = new AtomicLong();

    /// A database that can be away.
    private static final class Switched extends DelegatingDataSource {
        private volatile boolean away;

        Switched(TestDatabase database) {
            super(database.source());
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                throw new SQLTransientConnectionException("away, as a test wants it");
            }
            return super.getConnection();
        }
    }

    /// The machine's clock, wrong by as much as a test wants.
    private final class Wall extends Clock {
        @Override
        public Instant instant() {
            return Instant.now().plus(wallIsWrongBy.get());
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void it_has_the_databases_time_whatever_the_machine_says() {
        wallIsWrongBy.set(Duration.ofHours(3));
        try (var clock = clock()) {
            assertThat(clock.isSure()).isFalse();

            clock.renew();

            assertThat(clock.isSure()).isTrue();
            assertThat(error(clock)).isLessThan(NEAR);
        }
    }

    @Test
    void it_goes_on_while_the_database_is_away_and_when_the_machines_clock_is_set_back() {
        try (var clock = clock()) {
            clock.renew();
            source.away = true;
            wallIsWrongBy.set(Duration.ofHours(-1));

            clock.renew();

            assertThat(clock.isSure()).isTrue();
            assertThat(error(clock)).isLessThan(NEAR);
        } finally {
            source.away = false;
        }
    }

    @Test
    void after_a_sleep_of_the_machine_it_is_not_sure_until_it_has_asked_again() {
        try (var clock = clock()) {
            clock.renew();
            counterStoodStill.addAndGet(Duration.ofMinutes(1).toNanos());
            wallIsWrongBy.set(Duration.ZERO);

            assertThat(clock.isSure()).isFalse();
            clock.renew();

            assertThat(clock.isSure()).isTrue();
            assertThat(error(clock)).isLessThan(NEAR);
        }
    }

    private DatabaseClock clock() {
        return new DatabaseClock(source, new Wall(), () -> System.nanoTime() - counterStoodStill.get());
    }

    private Duration error(DatabaseClock clock) {
        Instant database = this.database
                .client()
                .sql("SELECT clock_timestamp()")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
        return Duration.between(database, clock.instant()).abs();
    }
}
