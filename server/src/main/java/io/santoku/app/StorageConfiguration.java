package io.santoku.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.santoku.app.Settings.DatabaseSettings;
import io.santoku.inventory.Storage;
import io.santoku.store.InventoryStore;
import io.santoku.store.embedded.EmbeddedPostgres;
import io.santoku.store.journal.StoredJson;
import io.santoku.store.secrets.SecretBox;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// The database: our own or the one that is named, and what is stored in it.
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    /// Heartbeats and claims must not queue behind work.
    private static final int SCHEDULER_CONNECTIONS = 6;

    private static final Duration CONNECTION = Duration.ofSeconds(5);
    private static final Duration VALIDATION = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT_ANSWER = Duration.ofSeconds(5);

    /// A node that stands still in a transaction must have lost its locks by the time that others take it for dead.
    private static final Duration STANDSTILL = Duration.ofSeconds(5);

    /// How to reach the database.
    record Access(String url, String username, String password) {}

    @Bean
    SecretBox secretBox(Settings settings) {
        Path given = settings.keyFile();
        return SecretBox.open(given == null ? settings.home().resolve("secrets.key") : given);
    }

    @Bean
    DatabaseHost databaseHost(Settings settings) {
        return DatabaseHost.of(settings);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseHost host, Settings settings) {
        return pool("work", host.access(), settings.databaseOrEmbedded().pool(), ANSWER);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("scheduler")
    HikariDataSource schedulerDataSource(DatabaseHost host) {
        return pool("scheduler", host.access(), SCHEDULER_CONNECTIONS, HEARTBEAT_ANSWER);
    }

    /// Heartbeats are many: when the database is away, all would wait in turn, and go on doing so once it is
    /// back.
    @Bean(defaultCandidate = false)
    @Qualifier("heartbeats")
    DataSource heartbeats(@Qualifier("scheduler") HikariDataSource scheduler) {
        return new QuickRefusal(scheduler);
    }

    /// Healthy is who can work: one question, over the connections of those who ask.
    @Bean
    HealthIndicator dbHealthIndicator(HikariDataSource dataSource) {
        return () -> answers(dataSource) ? Health.up().build() : Health.down().build();
    }

    private static boolean answers(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.isValid((int) VALIDATION.toSeconds());
        } catch (SQLException _) {
            return false;
        }
    }

    @Bean
    Storage storage(HikariDataSource dataSource, PlatformTransactionManager transactions, SecretBox box) {
        return InventoryStore.on(dataSource, transactions, box);
    }

    @Bean
    StoredJson storedJson(SecretBox box) {
        return new StoredJson(box);
    }

    /// Changing tables may take its time, which no pool grants.
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource schemaDataSource(DatabaseHost host) {
        Access access = host.access();
        return new DriverManagerDataSource(access.url(), access.username(), access.password());
    }

    /// Whatever becomes of the database, nobody waits for it much longer than `answer`.
    private static HikariDataSource pool(String name, Access access, int size, Duration answer) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(4, size));
        config.setConnectionTimeout(CONNECTION.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setConnectionInitSql("SET idle_in_transaction_session_timeout = " + STANDSTILL.toMillis());
        config.addDataSourceProperty("connectTimeout", CONNECTION.toSeconds());
        config.addDataSourceProperty("socketTimeout", answer.toSeconds());
        config.addDataSourceProperty("tcpKeepAlive", true);
        return new HikariDataSource(config);
    }

    /// Where the database runs: a PostgreSQL that this process started, or somebody else's.
    record DatabaseHost(Access access, Runnable stop) implements AutoCloseable {
        static DatabaseHost of(Settings settings) {
            DatabaseSettings given = settings.databaseOrEmbedded();
            if (given.url() != null) {
                return new DatabaseHost(
                        new Access(
                                given.url(),
                                Objects.requireNonNullElse(given.username(), ""),
                                Objects.requireNonNullElse(given.password(), "")),
                        () -> {});
            }
            return on(EmbeddedPostgres.start(settings.home().resolve("postgres")));
        }

        static DatabaseHost on(EmbeddedPostgres postgres) {
            return new DatabaseHost(
                    new Access(
                            postgres.jdbcUrl(),
                            postgres.username(),
                            postgres.password().reveal()),
                    postgres::close);
        }

        @Override
        public void close() {
            stop.run();
        }
    }
}
