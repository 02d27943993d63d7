package io.santoku.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("long")
class EmbeddedPostgresTest {
    private static final String PROGRAMS = "postgres-" + Binaries.VERSION;

    /// Unpacked once for all tests here.
    @TempDir
    static Path unpacked;

    @TempDir
    Path home;

    @BeforeEach
    void share_the_programs() throws IOException {
        Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createSymbolicLink(home.resolve(PROGRAMS), Binaries.in(unpacked).folder());
    }

    @Test
    void rows_survive_a_restart_which_is_quick() throws SQLException {
        try (var first = EmbeddedPostgres.start(home);
                var connection = connect(first, first.jdbcUrl())) {
            execute(connection, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        long start = System.nanoTime();
        try (var second = EmbeddedPostgres.start(home);
                var connection = connect(second, second.jdbcUrl())) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(query(connection, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void data_are_checked_and_synced_and_only_ours() throws SQLException, IOException {
        try (var postgres = EmbeddedPostgres.start(home);
                var connection = connect(postgres, postgres.jdbcUrl())) {
            assertThat(query(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(query(connection, "SHOW data_checksums")).isEqualTo("on");
            assertThat(query(connection, "SELECT rolpassword FROM pg_authid WHERE rolname = 'santoku'"))
                    .startsWith("SCRAM-SHA-256$1:");
            assertThat(query(connection, "SHOW server_version")).isEqualTo("18.6");
            assertThat(modeOf(home)).isEqualTo("rwx------");
            assertThat(modeOf(home.resolve("password"))).isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "santoku", "test-password"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_password_that_was_not_written_to_its_end_is_made_again() throws SQLException, IOException {
        for (String unfinished : List.of("password", "password-of-santoku_server", "password-unfinished")) {
            Files.createFile(home.resolve(unfinished));
        }

        try (var postgres = EmbeddedPostgres.start(home);
                var connection = connect(postgres, postgres.jdbcUrl())) {
            assertThat(query(connection, "SELECT 1")).isEqualTo("1");
            assertThat(postgres.serving().password().reveal()).isNotEmpty();
            assertThat(modeOf(home.resolve("password"))).isEqualTo("rw-------");
            assertThat(home.resolve("password-unfinished")).doesNotExist();
        }
    }

    @Test
    void a_database_whose_roles_cannot_be_made_does_not_run_on() throws IOException {
        EmbeddedPostgres.start(home).close();
        Files.delete(home.resolve("roles-2"));
        Files.writeString(home.resolve("password-of-santoku_server"), "' it ends the text");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(EmbeddedPostgresFailed.class)
                .hasMessageContaining("roles");

        assertThat(EmbeddedPostgres.running(home)).isEmpty();
    }

    @Test
    void a_database_can_be_made_anew_while_it_is_used() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            postgres.recreate("dev");
            try (var connection = connect(postgres, postgres.jdbcUrl("dev"))) {
                execute(connection, "CREATE TABLE old (id int)");
                postgres.recreate("dev");
            }
            try (var connection = connect(postgres, postgres.jdbcUrl("dev"))) {
                assertThat(query(connection, "SELECT to_regclass('old')")).isNull();
            }
        }
    }

    @Test
    void a_second_server_in_the_same_folder_is_refused() {
        try (var first = EmbeddedPostgres.start(home)) {
            assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                    .isInstanceOf(EmbeddedPostgresFailed.class)
                    .hasMessageContaining(
                            "Another server (process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void killing_the_server_leaves_no_postmaster_and_the_next_start_finds_the_rows() throws Exception {
        Process child = startChild();
        long postmaster = Long.parseLong(firstLine(child));
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();

        child.destroyForcibly().waitFor();

        handle.onExit().get(20, TimeUnit.SECONDS);
        try (var postgres = EmbeddedPostgres.start(home);
                var connection = connect(postgres, postgres.jdbcUrl())) {
            assertThat(query(connection, "SELECT word FROM written")).isEqualTo("before the kill");
        }
    }

    @Test
    void a_start_right_after_a_kill_waits_for_the_old_postmaster_to_go() throws Exception {
        Process child = startChild();
        assertThat(firstLine(child)).isNotBlank();

        child.destroyForcibly().waitFor();

        try (var postgres = EmbeddedPostgres.start(home);
                var connection = connect(postgres, postgres.jdbcUrl())) {
            assertThat(query(connection, "SELECT word FROM written")).isEqualTo("before the kill");
        }
    }

    @Test
    void a_postmaster_that_is_killed_is_replaced_on_the_same_port_though_its_children_live_on() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home);
                var busy = connect(postgres, postgres.jdbcUrl())) {
            execute(busy, "CREATE TABLE written AS SELECT 'before the kill' AS word");
            ProcessHandle child = process(query(busy, "SELECT pg_backend_pid()"));
            signal("STOP", child);
            ProcessHandle postmaster = process(
                    Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());

            signal("KILL", postmaster);

            String word = await().atMost(Duration.ofSeconds(30)).until(() -> wordIn(postgres), Objects::nonNull);
            assertThat(word).isEqualTo("before the kill");
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void a_crash_lasts_until_recovery_and_loses_nothing() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(home)) {
            try (var connection = connect(postgres, postgres.jdbcUrl())) {
                execute(connection, "CREATE TABLE written AS SELECT 'before the crash' AS word");
            }

            postgres.crash();

            assertThat(wordIn(postgres)).isNull();
            postgres.recover();
            assertThat(wordIn(postgres)).isEqualTo("before the crash");
        }
    }

    @Test
    void a_dead_postmasters_note_does_not_hinder_the_start() throws SQLException, IOException {
        EmbeddedPostgres.start(home).close();
        Files.writeString(home.resolve("data/postmaster.pid"), "1\n/somewhere\n");

        try (var postgres = EmbeddedPostgres.start(home);
                var connection = connect(postgres, postgres.jdbcUrl())) {
            assertThat(query(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_broken_data_folder_is_told_with_the_words_of_postgres() throws IOException {
        EmbeddedPostgres.start(home).close();
        Files.writeString(home.resolve("data/PG_VERSION"), "9.6\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(EmbeddedPostgresFailed.class)
                .hasMessageContaining("incompatible");
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64, /postgres-linux-x86_64.txz", "Linux, aarch64, /postgres-linux-arm_64.txz"})
    void each_platform_has_its_archive(String system, String processor, String archive) {
        assertThat(Binaries.archive(system, processor)).isEqualTo(archive);
        assertThat(Binaries.class.getResource(archive)).isNotNull();
    }

    @Test
    void another_platform_is_told_of_the_setting() {
        assertThatThrownBy(() -> Binaries.archive("Windows 11", "amd64")).hasMessageContaining("database.url");
    }

    /// The child process of the test that kills it.
    static final class Child {
        private Child() {}

        /// Starts the database, writes a row, says the postmaster's process and waits for its end.
        public static void main(String[] args) throws Exception {
            Path home = Path.of(args[0]);
            var postgres = EmbeddedPostgres.start(home);
            try (var connection = connect(postgres, postgres.jdbcUrl())) {
                execute(connection, "CREATE TABLE written AS SELECT 'before the kill' AS word");
            }
            System.out.println(
                    Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
            Thread.currentThread().join();
        }
    }

    private Process startChild() throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                home.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
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

    private static @Nullable String wordIn(EmbeddedPostgres postgres) {
        try (var connection = connect(postgres, postgres.jdbcUrl())) {
            return query(connection, "SELECT word FROM written");
        } catch (SQLException _) {
            return null;
        }
    }

    private static ProcessHandle process(String id) {
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()));
        assertThat(kill.start().waitFor()).isZero();
    }

    private static String modeOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
