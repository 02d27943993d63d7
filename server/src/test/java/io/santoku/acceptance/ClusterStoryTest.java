package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.santoku.emulators.osm.OsmSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two servers, each a process of its own, on one PostgreSQL and in one world: one of them sleeps, wakes up and dies.
@Tag("long")
class ClusterStoryTest {
    private static final Duration BOOT = Duration.ofSeconds(4);
    private static final Duration SLEEP = Duration.ofSeconds(14);
    private static final Duration TAKE_OVER = Duration.ofSeconds(30);
    private static final Duration RESUME = Duration.ofSeconds(60);
    private static final int ORDERS = 2;

    private final Rig rig = Rig.with();
    private final List<NodeProcess> started = new ArrayList<>();
    private Map<String, String> settings = Map.of();

    @BeforeEach
    void leave_the_world_to_others() {
        var source = rig.part(HikariDataSource.class);
        settings = Map.of(
                "database.url", source.getJdbcUrl(),
                "database.username", source.getUsername(),
                "database.password", Objects.requireNonNull(source.getPassword()),
                "key-file", Rig.HOME.resolve("secrets.key").toAbsolutePath().toString(),
                "southbound.allow", "127.0.0.0/8",
                "monitoring.interval", "1h");
        rig.stop();
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withBootTime(BOOT));
    }

    @AfterEach
    void take_it_back() {
        started.forEach(NodeProcess::close);
        rig.restart();
    }

    @Test
    void whoever_sleeps_or_dies_others_go_on_and_nothing_is_made_twice() {
        NodeProcess one = node("node-one");
        NodeProcess other = node("node-other");
        List<String> slices = new ArrayList<>(orders(one));
        Duration asleep = timed("taken over from one that sleeps", TAKE_OVER, slices, () -> one.signal("STOP"));
        rest(SLEEP.minus(asleep));
        one.signal("CONT");
        allAreWhole(other.api(), slices);

        List<String> next = orders(one);
        assertThat(whoHas(next)).as("the node that woke up works again").contains(one.name());
        slices.addAll(next);
        timed("taken over from one that died", TAKE_OVER, next, () -> one.signal("KILL"));
        allAreWhole(other.api(), slices);

        List<String> last = orders(other);
        slices.addAll(last);
        timed("resumed by one that died and came back, start included", RESUME, last, () -> {
            other.signal("KILL");
            other.awaitEnd();
            node(other.name());
        });
        Api api = started.getLast().api();
        allAreWhole(api, slices);
        slices.forEach(api::remove);
        assertThat(rig.world().inventory()).isEmpty();
        assertThat(rig.world().staleCalls()).isEmpty();
    }

    private NodeProcess node(String name) {
        var node = NodeProcess.start(name, Path.of("target", "cluster", name), settings);
        started.add(node);
        return node;
    }

    /// Orders whose network services are booting.
    private List<String> orders(NodeProcess node) {
        Api api = node.api();
        var ids = new ArrayList<String>();
        for (int i = 0; i < ORDERS; i++) {
            ids.add(api.order(i == 0 ? Nests.twoSites() : Nests.edge()));
        }
        ids.forEach(id -> api.eventually(
                "/v1/slices/" + id + "/plan", plan -> plan.toString().contains("\"waiting\"")));
        return ids;
    }

    /// How long it takes from an event until another claim on one of these slices' operations.
    private Duration timed(String what, Duration atMost, List<String> slices, Runnable event) {
        long before = claims(slices);
        long start = System.nanoTime();
        event.run();
        await(what).atMost(atMost).pollInterval(Duration.ofMillis(20)).until(() -> claims(slices) > before);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%s after %.1f s%n", what, took.toMillis() / 1000.0);
        return took;
    }

    private long claims(List<String> slices) {
        return rig.database()
                .sql("SELECT coalesce(sum(epoch), 0) FROM operation WHERE holder_id = ANY (?)")
                .param(slices.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private List<String> whoHas(List<String> slices) {
        return rig.database()
                .sql("SELECT picked_by FROM scheduled_tasks JOIN operation ON id = task_instance"
                        + " WHERE picked AND holder_id = ANY (?)")
                .param(slices.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void allAreWhole(Api api, List<String> slices) {
        slices.forEach(id ->
                assertThat(api.settled(id).path("status").asString()).as(id).isEqualTo("Running"));
        assertThat(Deployment.made(rig))
                .containsEntry("osm ns_instances", 2 * slices.size() + 2 * slices.size() / ORDERS)
                .containsEntry("wim transport_slices", slices.size());
    }

    private static void rest(Duration time) {
        try {
            var _ = new CountDownLatch(1).await(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
