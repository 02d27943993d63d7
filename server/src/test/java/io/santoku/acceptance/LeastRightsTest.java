package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.santoku.app.DevServer;
import io.santoku.app.RunningServer;
import io.santoku.store.journal.JdbcHistory;
import io.santoku.store.secrets.SecretsUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a running server may do in its database, and with which key it starts.
class LeastRightsTest {
    private final Rig rig = Rig.with();

    @TempDir
    Path folder;

    @Test
    void the_role_that_serves_owns_nothing_and_health_has_nothing_to_warn_of() {
        JdbcClient pool = JdbcClient.create(rig.pool());

        assertThat(pool.sql("SELECT current_user").query(String.class).single()).isEqualTo("santoku_server");
        assertThat(pool.sql("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(pool.sql("SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname ="
                                + " current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(pool.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner <>"
                                + " 'santoku_owner'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rig.api().get("/health").text()).doesNotContain("database.migration.username");
    }

    @Test
    void the_role_that_serves_may_forget_what_is_over() {
        String id = rig.api().order(Nests.twoSites());
        rig.api().settled(id);
        rig.api().remove(id);

        int gone = rig.part(JdbcHistory.class).forget(Clock.systemUTC().instant());

        assertThat(gone).isPositive();
        assertThat(rig.api().read("/v1/operations").path("items")).isEmpty();
    }

    @Test
    void one_role_for_both_is_warned_of_in_health() {
        rig.postgres().recreate("one_role");
        Map<String, Object> settings = settings("one_role");
        settings.put("santoku.database.username", settings.get("santoku.database.migration.username"));
        settings.put("santoku.database.password", settings.get("santoku.database.migration.password"));
        settings.remove("santoku.database.migration.username");
        settings.remove("santoku.database.migration.password");

        try (var server = start(settings)) {
            assertThat(new Api(server.uri()).get("/health").text()).contains("database.migration.username");
        }
    }

    @Test
    void passwords_may_come_from_files() throws IOException {
        rig.postgres().recreate("from_files");
        Map<String, Object> settings = settings("from_files");
        Path file = Files.writeString(folder.resolve("password"), settings.remove("santoku.database.password") + "\n");
        settings.put("santoku.database.password-file", file.toString());

        try (var server = start(settings)) {
            assertThat(new Api(server.uri()).get("/v1/locations").status()).isEqualTo(200);
        }
    }

    @Test
    void a_server_without_its_key_or_with_another_one_does_not_start() throws IOException {
        rig.postgres().recreate("one_key");
        Map<String, Object> settings = settings("one_key");
        start(settings).close();
        Path key = folder.resolve("secrets.key");
        byte[] kept = Files.readAllBytes(key);

        Files.delete(key);
        assertThat(refusal(settings)).contains("is not there");
        assertThat(key).doesNotExist();

        settings.put("santoku.key-file", folder.resolve("elsewhere.key").toString());
        assertThat(refusal(settings)).contains("elsewhere.key");

        Files.write(key, kept);
        settings.remove("santoku.key-file");
        start(settings).close();
    }

    private String refusal(Map<String, Object> settings) {
        Throwable failure = catchThrowable(() -> start(settings).close());
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SecretsUnreadable.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElseThrow(() -> new AssertionError("it started, or failed otherwise", failure));
    }

    private Map<String, Object> settings(String database) {
        var settings = new HashMap<>(DevServer.settings(rig.postgres()));
        settings.put("santoku.database.url", rig.postgres().jdbcUrl(database));
        return settings;
    }

    private RunningServer start(Map<String, Object> settings) {
        return RunningServer.start(
                List.of("--server.port=0", "--santoku.data=" + folder, "--logging.level.io.santoku=ERROR"), settings);
    }
}
