package io.santoku.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.santoku.inventory.Storage;
import io.santoku.store.Grants;
import io.santoku.store.InventoryStore;
import io.santoku.store.KeyCanary;
import io.santoku.store.embedded.EmbeddedPostgres;
import io.santoku.store.journal.StoredJson;
import io.santoku.store.secrets.SecretBox;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// Configures the database, embedded or external, and the stores in it.
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    /// A separate pool, since heartbeats and claims must not queue behind work.
    private static final int SCHEDULER_CONNECTIONS = 6;

    private static final Duration CONNECTION = Duration.ofSeconds(5);
    private static final Duration VALIDATION = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT_ANSWER = Duration.ofSeconds(5);

    /// Shorter than the time without a heartbeat after which a node counts as dead: a node that hangs in a transaction
    /// must have lost its locks by then.
    private static final Duration STANDSTILL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(StorageConfiguration.class);
    private static final String ONE_ROLE = "the server works under the database role that owns its tables:"
            + " name another one in database.migration.username, so that the serving role owns nothing";

    /// The address and the credentials of the database.
    record Access(String url, String username, String password) {}

    /// The server starts only with the key that opens the content of the database.
    @Bean
    @DependsOnDatabaseInitialization
    SecretBox secretBox(Settings settings, HikariDataSource dataSource) {
        return KeyCanary.admitted(KeyFiles.of(settings), dataSource);
    }

    @Bean
    DatabaseHost databaseHost(Settings settings) {
        return DatabaseHost.of(settings);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseHost host, Settings settings) {
        return pool("work", host.serving(), settings.database().pool(), ANSWER);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("scheduler")
    HikariDataSource schedulerDataSource(DatabaseHost host) {
        return pool("scheduler", host.serving(), SCHEDULER_CONNECTIONS, HEARTBEAT_ANSWER);
    }

    /// Heartbeats are numerous: while the database does not answer, each would wait for a timeout in turn, and the
    /// queue would last even after the database is back.
    @Bean(defaultCandidate = false)
    @Qualifier("heartbeats")
    DataSource heartbeats(@Qualifier("scheduler") HikariDataSource scheduler) {
        return new QuickRefusal(scheduler);
    }

    /// A server is healthy if it can work: the check uses a connection of the pool for work. It warns about a server
    /// whose role could change its own tables.
    @Bean
    HealthIndicator dbHealthIndicator(HikariDataSource dataSource, DatabaseHost host) {
        if (host.isOneRole()) {
            LOG.warn("{}", ONE_ROLE);
        }
        return () -> {
            Health.Builder health = answers(dataSource) ? Health.up() : Health.down();
            return host.isOneRole() ? health.withDetail("warning", ONE_ROLE).build() : health.build();
        };
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

    /// Migrations may take long; they use a connection without the timeouts of the pools.
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource schemaDataSource(DatabaseHost host) {
        Access access = host.migrating();
        return new DriverManagerDataSource(access.url(), access.username(), access.password());
    }

    /// Grants the serving role its rights on tables that another role owns.
    @Bean
    Callback grants(DatabaseHost host) {
        return new Grants(host.serving().username());
    }

    /// No caller waits much longer than `answer` for the database, whatever its state.
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

    /// The host of the database: a PostgreSQL that this process started, or an external one. One role serves, another
    /// one may change the tables.
    record DatabaseHost(Access serving, Access migrating, Runnable stop) implements AutoCloseable {
        private static final Pattern PORT = Pattern.compile("//[^/]*:(\\d{1,5})(?:/|$)");

        static DatabaseHost of(Settings settings) {
            DatabaseSettings given = settings.database();
            String url = given.url();
            if (url != null) {
                return new DatabaseHost(access(url, given.serving()), access(url, given.migrating()), () -> {});
            }
            return on(EmbeddedPostgres.start(settings.home().resolve("postgres")));
        }

        static DatabaseHost on(EmbeddedPostgres postgres) {
            return new DatabaseHost(access(postgres.serving()), access(postgres.owning()), postgres::close);
        }

        private static Access access(String url, DatabaseSettings.DatabaseUser login) {
            return new Access(url, login.name(), login.secret());
        }

        private static Access access(EmbeddedPostgres.Access access) {
            return new Access(access.url(), access.username(), access.password().reveal());
        }

        /// The port in the address of the database, if it contains one.
        OptionalInt port() {
            Matcher port = PORT.matcher(serving.url());
            return port.find() ? OptionalInt.of(Integer.parseInt(port.group(1))) : OptionalInt.empty();
        }

        /// Whether the serving role is the one that owns the tables.
        boolean isOneRole() {
            return serving.username().equals(migrating.username());
        }

        @Override
        public void close() {
            stop.run();
        }
    }
}
