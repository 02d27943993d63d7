package io.santoku.app;

import io.santoku.store.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Option;

/// Which database a command works on: the same words and variables as for the server.
final class DatabaseOptions {
    @Option(
            names = "--data",
            defaultValue = "${env:SANTOKU_DATA}",
            description = "folder of the server and its own database (~/.santoku)")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            defaultValue = "${env:SANTOKU_DATABASE_URL}",
            description = "the PostgreSQL (jdbc:postgresql://…) that servers use instead of an own one")
    private @Nullable String url;

    @Option(
            names = "--database-username",
            defaultValue = "${env:SANTOKU_DATABASE_USERNAME}",
            description = "its user; the password is taken from the variable SANTOKU_DATABASE_PASSWORD")
    private @Nullable String username;

    Path folder() {
        return data == null ? Path.of(System.getProperty("user.home"), ".santoku") : data;
    }

    /// Works on the database, whether a server runs it or none; our own one is started for the time that it
    /// takes.
    <T> T onAny(Function<DataSource, T> work) {
        Optional<EmbeddedPostgres.Access> running = url == null ? EmbeddedPostgres.running(home()) : Optional.empty();
        return running.isPresent() ? work.apply(source(running.get())) : onIdle(work);
    }

    /// Works on a database that no server runs; throws when one does.
    <T> T onIdle(Function<DataSource, T> work) {
        if (url != null) {
            String password = Objects.requireNonNullElse(System.getenv("SANTOKU_DATABASE_PASSWORD"), "");
            return work.apply(new DriverManagerDataSource(url, Objects.requireNonNullElse(username, ""), password));
        }
        try (var postgres = EmbeddedPostgres.start(home())) {
            return work.apply(new DriverManagerDataSource(
                    postgres.jdbcUrl(), postgres.username(), postgres.password().reveal()));
        }
    }

    private Path home() {
        return folder().resolve("postgres");
    }

    private static DataSource source(EmbeddedPostgres.Access access) {
        return new DriverManagerDataSource(
                access.url(), access.username(), access.password().reveal());
    }
}
