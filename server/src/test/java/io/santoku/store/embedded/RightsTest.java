package io.santoku.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Under whom the database runs, and who may do what in it.
@Tag("long")
class RightsTest {
    /// Unpacked once for all tests here.
    @TempDir
    static Path unpacked;

    @TempDir
    Path home;

    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void share_the_programs() throws IOException {
        Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createSymbolicLink(
                home.resolve("postgres-" + Binaries.VERSION),
                Binaries.in(unpacked).folder());
    }

    @Test
    @EnabledIf("weAreRoot")
    void under_root_it_runs_as_a_user_of_its_own_without_rights_or_our_environment() throws SQLException, IOException {
        try (var postgres = EmbeddedPostgres.start(home);
                var connection = connect(postgres, postgres.jdbcUrl())) {
            String process = query(connection, "SELECT pg_backend_pid()");
            assertThat(ids(process, "Uid"))
                    .hasSize(1)
                    .doesNotContain("0", "65534")
                    .isEqualTo(ids(process, "Gid"));
            assertThat(ids(process, "Groups")).containsExactly("");
            assertThat(ids(process, "CapEff")).containsExactly("0000000000000000");
            assertThat(Files.readString(Path.of("/proc", process, "environ")).split("\u0000"))
                    .allMatch(variable -> variable.matches(
                            "(PATH|HOME|LANG|TZ|TMPDIR|LD_LIBRARY_PATH|PG\\w+|LC_\\w+|PWD|OLDPWD|SHLVL|_)=(?s:.*)"));
            assertThatThrownBy(() -> query(connection, "SELECT pg_read_file('/etc/shadow')"))
                    .hasMessageContaining("Permission denied");
        }
    }

    @Test
    @EnabledIf("weAreRoot")
    void what_its_user_cannot_reach_is_kept_elsewhere_and_linked_with_all_that_was_there() throws IOException {
        Path elsewhere = Files.createTempDirectory("santoku-elsewhere");
        Path secluded = Files.createDirectories(home.resolve("private/data/postgres"));
        Files.writeString(secluded.resolve("kept"), "as it was");
        Files.setPosixFilePermissions(home.resolve("private"), PosixFilePermissions.fromString("rwx------"));
        try {
            Path place = new Lodging(Account.best(), elsewhere, warnings::add).of(secluded);

            assertThat(place).startsWith(elsewhere);
            assertThat(secluded).isSymbolicLink();
            assertThat(secluded.resolve("kept")).hasContent("as it was");
            assertThat(new Lodging(Account.best(), elsewhere, warnings::add).of(secluded))
                    .isEqualTo(place.toRealPath());
            assertThat(Lodging.existing(secluded)).isEqualTo(place.toRealPath());
        } finally {
            Binaries.delete(elsewhere);
        }
    }

    @Test
    @EnabledIf("weAreRoot")
    void a_database_that_outlived_its_data_folder_is_warned_of_with_its_place() throws IOException {
        Path elsewhere = Files.createTempDirectory("santoku-elsewhere");
        Path secluded = Files.createDirectories(home.resolve("private/data")).resolve("postgres");
        Files.setPosixFilePermissions(home.resolve("private"), PosixFilePermissions.fromString("rwx------"));
        var lodging = new Lodging(Account.best(), elsewhere, warnings::add);
        try {
            Path place = Files.createDirectories(lodging.of(secluded).resolve("data"))
                    .getParent();
            assertThat(warnings).isEmpty();
            Files.delete(secluded);

            assertThat(lodging.of(secluded)).isEqualTo(place);
            assertThat(warnings).singleElement().asString().contains(secluded.toString(), String.valueOf(place));
        } finally {
            Binaries.delete(elsewhere);
        }
    }

    @Test
    void the_role_that_serves_reads_and_writes_rows_and_can_do_nothing_else() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home);
                var owner = connect(postgres.owning());
                var serving = connect(postgres.serving())) {
            execute(owner, "CREATE TABLE kept AS SELECT 42 AS answer");
            execute(
                    owner,
                    "GRANT SELECT, INSERT ON kept TO " + postgres.serving().username());

            execute(serving, "INSERT INTO kept VALUES (43)");
            assertThat(query(serving, "SELECT max(answer) FROM kept")).isEqualTo("43");
            for (String forbidden : List.of(
                    "CREATE TABLE made (id int)",
                    "DROP TABLE kept",
                    "ALTER TABLE kept ADD COLUMN more int",
                    "TRUNCATE kept",
                    "COPY kept TO PROGRAM 'cat'",
                    "SELECT pg_read_file('PG_VERSION')",
                    "CREATE ROLE another",
                    "SET ROLE " + postgres.owning().username())) {
                assertThatThrownBy(() -> execute(serving, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class);
            }
            for (String forbidden : List.of("COPY kept TO PROGRAM 'cat'", "SELECT pg_read_file('PG_VERSION')")) {
                assertThatThrownBy(() -> execute(owner, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_database_of_the_time_when_one_role_had_all_is_handed_over() throws SQLException, IOException {
        try (var postgres = EmbeddedPostgres.start(home);
                var connection = connect(postgres, postgres.jdbcUrl())) {
            execute(connection, "DROP SCHEMA public CASCADE");
            execute(connection, "CREATE SCHEMA public");
            execute(connection, "CREATE TABLE old (id int GENERATED ALWAYS AS IDENTITY, word text)");
            execute(connection, "CREATE SEQUENCE counted");
        }
        Files.delete(home.resolve("roles-2"));
        Files.delete(home.resolve("password-of-santoku_owner"));

        try (var postgres = EmbeddedPostgres.start(home);
                var owner = connect(postgres.owning())) {
            execute(owner, "ALTER TABLE old ADD COLUMN more int");
            execute(owner, "CREATE TABLE made (id int)");
            execute(owner, "DROP SEQUENCE counted");
            assertThat(query(owner, "SELECT tableowner FROM pg_tables WHERE tablename = 'old'"))
                    .isEqualTo("santoku_owner");
        }
    }

    static boolean weAreRoot() {
        return Account.isRoot();
    }

    /// The distinct values in a line of a process's state.
    private static Set<String> ids(String process, String line) throws IOException {
        String found = Files.readAllLines(Path.of("/proc", process, "status")).stream()
                .filter(one -> one.startsWith(line + ":"))
                .findFirst()
                .orElseThrow();
        return Set.of(Arrays.stream(found.substring(line.length() + 1).strip().split("\\s+"))
                .distinct()
                .toArray(String[]::new));
    }

    private static Connection connect(EmbeddedPostgres.Access access) throws SQLException {
        return DriverManager.getConnection(
                access.url(), access.username(), access.password().reveal());
    }

    private static Connection connect(EmbeddedPostgres postgres, String url) throws SQLException {
        return DriverManager.getConnection(
                url, postgres.username(), postgres.password().reveal());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
