package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.santoku.inventory.VimLoad;
import io.santoku.slice.Phase;
import io.santoku.store.dispatch.ClusterDispatcher;
import io.santoku.store.dispatch.DatabaseClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrentOrdersTest {
    private static final int PLACES = 20;
    private static final int ORDERS = 200;

    private Engine engine;

    @BeforeAll
    void open(@TempDir Path folder) {
        engine = Engine.create(folder.resolve("test.key"));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @BeforeEach
    void clear() {
        engine.clear();
    }

    @Test
    void of_many_orders_for_the_last_places_exactly_as_many_are_placed() throws Exception {
        Sites.register(engine.database().storage(), 2 * PLACES);
        Lifecycle lifecycle = engine.lifecycle(() -> {});
        List<Callable<OrderResult>> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(() -> {
                OrderResult result = lifecycle.order(Sites.nest(), List.of());
                assertThat(reserved()).isLessThanOrEqualTo(2 * PLACES);
                return result;
            });
        }
        var placed = new ArrayList<Slice>();
        int unplaceable = 0;
        for (OrderResult result : all(orders)) {
            switch (result) {
                case OrderResult.Ordered(var slice) -> placed.add(slice);
                case OrderResult.Declined(var why) -> unplaceable += why instanceof Proposal.Unplaceable ? 1 : 0;
            }
        }

        assertThat(placed).hasSize(PLACES);
        assertThat(unplaceable).isEqualTo(ORDERS - PLACES);
        assertThat(reserved()).isEqualTo(2 * PLACES);
        assertThat(placed).extracting(Slice::snssai).doesNotHaveDuplicates();
        assertThat(engine.parts().dispatched()).hasSize(PLACES);
    }

    @Test
    void orders_that_are_given_to_the_cluster_run_one_after_the_other() {
        Sites.register(engine.database().storage(), 100);
        var config = new HikariConfig();
        engine.database().source().copyStateTo(config);
        try (var own = new HikariDataSource(config);
                var clock = new DatabaseClock(own, Clock.systemUTC());
                var dispatcher = dispatcher(own, clock)) {
            clock.start();
            dispatcher.start();
            Lifecycle lifecycle = engine.lifecycle(() -> {}, dispatcher);
            for (int i = 0; i < 3; i++) {
                var slice = ((OrderResult.Ordered) lifecycle.order(Sites.nest(), List.of())).slice();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> lifecycle
                                .find(slice.id())
                                .filter(now -> now.standing().phase() == Phase.RUNNING)
                                .isPresent());
            }
            assertThat(reserved()).isEqualTo(3 * 2);
        }
    }

    private ClusterDispatcher dispatcher(HikariDataSource own, DatabaseClock clock) {
        var sources = new ClusterDispatcher.Sources(engine.database().source(), own);
        return new ClusterDispatcher(sources, "node-1", clock, engine.operations()::run);
    }

    private int reserved() {
        return engine.database().storage().reservations().loads().stream()
                .filter(load -> load.vim().equals(Sites.EDGE_CLOUD))
                .map(VimLoad::reserved)
                .findFirst()
                .orElseThrow()
                .vcpus();
    }

    private static <T> List<T> all(List<Callable<T>> work) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> future : threads.invokeAll(work)) {
                results.add(future.get());
            }
        }
        return results;
    }
}
