package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.santoku.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlyReleaseTest {
    private final TestDatabase database = TestDatabase.create();

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void twoNodesHaveWork() {
        database.client().sql("DELETE FROM scheduled_tasks").update();
        List.of("node-1", "node-2")
                .forEach(node ->
                        database.client().sql("""
                            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                                last_heartbeat, version) VALUES ('operation', ?, now(), true, ?, now(), 1)\
                            """).params("of " + node, node).update());
    }

    @Test
    void what_the_last_process_of_a_node_held_is_free_once_its_settings_are_read() {
        start(Map.of("santoku.node", "node-1"));

        assertThat(picked()).containsExactly("of node-2");
        assertThat(version("of node-1")).isEqualTo(2);
        assertThat(version("of node-2")).isEqualTo(1);
    }

    @Test
    void a_node_is_known_by_the_name_that_it_keeps(@TempDir Path home) throws IOException {
        start(Map.of("santoku.data", home.toString()));
        assertThat(picked()).hasSize(2);
        assertThat(home).isEmptyDirectory();

        Files.writeString(home.resolve("node"), "node-2\n");
        start(Map.of("santoku.data", home.toString()));
        assertThat(picked()).containsExactly("of node-1");
    }

    @Test
    void what_cannot_be_released_yet_holds_nothing_up() {
        String url = database.source().getJdbcUrl();

        start(Map.of("santoku.node", "node-1", "santoku.database.url", url + "?currentSchema=without_tables"));
        start(Map.of("santoku.node", "node-1", "santoku.database.url", "jdbc:postgresql://127.0.0.1:1/santoku"));
        start(Map.of("santoku.node", "node-1", "santoku.database.password", "test-password-that-is-wrong"));
        start(Map.of("santoku.node", "node-1", "santoku.database.url", "jdbc:unknown"));

        assertThat(picked()).hasSize(2);
    }

    /// As far as a start goes with these settings, over those that lead to the database.
    private void start(Map<String, Object> settings) {
        HikariDataSource source = database.source();
        var all = new HashMap<String, Object>(Map.of(
                "santoku.database.url", source.getJdbcUrl(),
                "santoku.database.username", source.getUsername(),
                "santoku.database.password", source.getPassword()));
        all.putAll(settings);
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", all));
        new EarlyRelease()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }

    private List<String> picked() {
        return database.client()
                .sql("SELECT task_instance FROM scheduled_tasks WHERE picked ORDER BY task_instance")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long version(String task) {
        return database.client()
                .sql("SELECT version FROM scheduled_tasks WHERE task_instance = ?")
                .param(task)
                .query(Long.class)
                .single();
    }
}
