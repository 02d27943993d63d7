package io.santoku.app;

import io.santoku.store.embedded.EmbeddedPostgres;
import io.santoku.store.secrets.SecretBox;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Option;

/// The options that select the database of a command: with the same names and variables as for the server.
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

    @Option(
            names = "--key-file",
            defaultValue = "${env:SANTOKU_KEY_FILE}",
            description = "the servers' key file (secrets.key in the data folder)")
    private @Nullable Path keyFile;

    @Option(
            names = "--database-password-file",
            defaultValue = "${env:SANTOKU_DATABASE_PASSWORD_FILE}",
            description = "a file with that password, instead")
    private @Nullable Path passwordFile;

    /// The key with which backups are sealed; its file must exist.
    SecretBox key() {
        return SecretBox.existing(KeyFiles.in(folder(), keyFile));
    }

    Path folder() {
        return data == null ? Path.of(System.getProperty("user.home"), ".santoku") : data;
    }

    /// Silences libraries, since a command prints its own messages.
    static void keepLibrariesQuiet() {
        LoggingSystem.get(DatabaseOptions.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }

    /// Works on the database, whether a server runs it or not; starts the embedded database for the duration of the
    /// work if necessary.
    <T> T onAny(Function<DataSource, T> work) {
        Optional<EmbeddedPostgres.Access> running = url == null ? EmbeddedPostgres.running(home()) : Optional.empty();
        return running.isPresent() ? work.apply(source(running.get())) : onIdle(work);
    }

    /// Works on a database that no server runs; throws when a server runs the embedded one.
    <T> T onIdle(Function<DataSource, T> work) {
        if (url != null) {
            String given =
                    SecretFiles.given("database.password", System.getenv("SANTOKU_DATABASE_PASSWORD"), passwordFile);
            String password = Objects.requireNonNullElse(given, "");
            return work.apply(new DriverManagerDataSource(url, Objects.requireNonNullElse(username, ""), password));
        }
        try (var postgres = EmbeddedPostgres.start(home())) {
            return work.apply(source(postgres.owning()));
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
