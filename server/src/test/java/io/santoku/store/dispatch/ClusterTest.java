package io.santoku.store.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.santoku.execution.Journal;
import io.santoku.execution.OperationId;
import io.santoku.execution.Rest;
import io.santoku.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Several nodes on one database.
class ClusterTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration TAKE_OVER = Duration.ofSeconds(15);

    private final TestDatabase database = TestDatabase.create();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Node> nodes = new ConcurrentHashMap<>();

    private record Call(String node, OperationId id, long at) {}

    /// One node, with connections and a clock of its own.
    private final class Node implements AutoCloseable {
        private final String name;
        private final HikariDataSource own;
        private final DatabaseClock clock;
        private final ClusterDispatcher dispatcher;

        Node(String name, Duration clockIsWrongBy) {
            this.name = name;
            var config = new HikariConfig();
            database.source().copyStateTo(config);
            config.setPoolName(name);
            config.setConnectionTimeout(1000);
            this.own = new HikariDataSource(config);
            this.clock = new DatabaseClock(own, Clock.offset(Clock.systemUTC(), clockIsWrongBy));
            clock.start();
            var sources = new ClusterDispatcher.Sources(database.source(), own);
            this.dispatcher = new ClusterDispatcher(sources, name, clock, this::run);
            nodes.put(name, this);
            dispatcher.start();
        }

        /// Calls again and again while it may.
        private Rest run(OperationId id, BooleanSupplier mayCall) {
            try {
                do {
                    if (!mayCall.getAsBoolean()) {
                        throw new Journal.Fenced(id);
                    }
                    calls.add(new Call(name, id, System.nanoTime()));
                } while (!end.await(10, TimeUnit.MILLISECONDS));
                return new Rest.Over();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped", stop);
            }
        }

        /// From now on it does not reach the database.
        void cutOff() {
            own.close();
        }

        @Override
        public void close() {
            dispatcher.close();
            clock.close();
            own.close();
        }
    }

    @AfterEach
    void close() {
        end.countDown();
        nodes.values().forEach(Node::close);
        database.close();
    }

    @Test
    void every_node_takes_up_work_and_none_takes_anothers() {
        Node one = new Node("node-1", Duration.ZERO);
        Node other = new Node("node-2", Duration.ZERO);
        for (int i = 0; i < 20; i++) {
            (i % 2 == 0 ? one : other).dispatcher.dispatch(new OperationId("op-" + i));
        }

        await().atMost(LONG).until(() -> operations() == 20);
        end.countDown();
        await().atMost(LONG).until(() -> tasks() == 0);
        assertThat(calls.stream().map(Call::node).distinct()).containsExactlyInAnyOrder("node-1", "node-2");
        assertThat(calls.stream().map(call -> call.id() + " on " + call.node()).distinct())
                .hasSize(20);
    }

    @Test
    void a_node_that_leaves_in_good_order_hands_over_at_once() {
        Node leaving = new Node("node-1", Duration.ZERO);
        leaving.dispatcher.dispatch(new OperationId("handed-over"));
        await().atMost(LONG).until(() -> operations() == 1);
        Node staying = new Node("node-2", Duration.ZERO);

        leaving.close();
        nodes.remove("node-1");

        await().atMost(Duration.ofSeconds(5)).until(() -> hasCalled(staying));
        assertThat(lastCall(leaving)).isLessThan(firstCall(staying));
    }

    @Test
    @Tag("long")
    void a_node_that_is_cut_off_stops_calling_before_another_takes_over_though_their_clocks_differ() {
        Node cutOff = new Node("node-1", Duration.ZERO);
        cutOff.dispatcher.dispatch(new OperationId("taken-over"));
        await().atMost(LONG).until(() -> operations() == 1);
        Node next = new Node("node-2", Duration.ofHours(2));
        next.dispatcher.dispatch(new OperationId("another"));
        await().atMost(LONG).until(() -> operations() == 2);

        long cut = System.nanoTime();
        cutOff.cutOff();

        await().atMost(TAKE_OVER).until(() -> firstCall(next, "taken-over") > 0);
        assertThat(lastCall(cutOff)).as("calls until it noticed").isGreaterThan(cut);
        assertThat(Duration.ofNanos(firstCall(next, "taken-over") - lastCall(cutOff)))
                .isGreaterThan(Duration.ofSeconds(1));
        assertThat(firstCall(next, "taken-over")).isGreaterThan(cut);
    }

    private long operations() {
        return calls.stream().map(Call::id).distinct().count();
    }

    private int tasks() {
        return database.client()
                .sql("SELECT count(*) FROM scheduled_tasks")
                .query(Integer.class)
                .single();
    }

    private boolean hasCalled(Node node) {
        return calls.stream().anyMatch(call -> call.node().equals(node.name));
    }

    private long lastCall(Node node) {
        return calls.stream()
                .filter(call -> call.node().equals(node.name))
                .mapToLong(Call::at)
                .max()
                .orElseThrow();
    }

    private long firstCall(Node node) {
        return calls.stream()
                .filter(call -> call.node().equals(node.name))
                .mapToLong(Call::at)
                .min()
                .orElseThrow();
    }

    private long firstCall(Node node, String operation) {
        return calls.stream()
                .filter(call ->
                        call.node().equals(node.name) && call.id().value().equals(operation))
                .mapToLong(Call::at)
                .min()
                .orElse(0);
    }
}
