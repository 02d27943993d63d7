package io.santoku.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.santoku.inventory.Storage;
import io.santoku.store.embedded.EmbeddedPostgres;
import io.santoku.store.secrets.SecretBox;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A database of its own for a test class, on the one PostgreSQL of this JVM, which is kept between builds to start
/// quickly.
public record TestDatabase(HikariDataSource source, Storage storage) implements AutoCloseable {
    private static final Path HOME = Path.of("target", "embedded-postgres");
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(HOME);
    private static final SecretBox BOX = SecretBox.open(HOME.resolve("test.key"));
    private static final AtomicInteger COUNT = new AtomicInteger();

    /// An empty database with today's schema.
    public static TestDatabase create() {
        String name = "test_" + COUNT.incrementAndGet();
        POSTGRES.recreate(name);
        var config = new HikariConfig();
        config.setJdbcUrl(POSTGRES.jdbcUrl(name));
        config.setUsername(POSTGRES.username());
        config.setPassword(POSTGRES.password().reveal());
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        var source = new HikariDataSource(config);
        Flyway.configure().dataSource(source).load().migrate();
        return new TestDatabase(source, InventoryStore.on(source, new JdbcTransactionManager(source), BOX));
    }

    /// The same database, read with another key than it was written with.
    public Storage withAnotherKey(Path keyFile) {
        return InventoryStore.on(source, new JdbcTransactionManager(source), SecretBox.open(keyFile));
    }

    /// What seals its secrets.
    public SecretBox box() {
        return BOX;
    }

    /// SQL on this database.
    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    /// Empties the inventory, but for the location `core`.
    public void clear() {
        client().sql("TRUNCATE reservation, component, network_function, base_descriptor, nest_archive CASCADE")
                .update();
        client().sql("DELETE FROM location WHERE id <> 'core'").update();
    }

    @Override
    public void close() {
        source.close();
    }
}
