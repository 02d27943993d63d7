package io.santoku.store.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.store.TestDatabase;
import io.santoku.store.dispatch.ClusterRounds.Round;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterRoundsTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.create();
    private final DatabaseClock clock = new DatabaseClock(database.source(), Clock.systemUTC());

    @BeforeAll
    void start() {
        clock.start();
    }

    @AfterAll
    void close() {
        clock.close();
        database.close();
    }

    @Test
    void a_round_is_gone_again_and_again_and_survives_its_failures() {
        var rounds = new AtomicInteger();
        try (var one = rounds("node-1", "failing", () -> {
            if (rounds.incrementAndGet() == 2) {
                throw new IllegalStateException("as a test wants it");
            }
        })) {
            one.start();

            await().atMost(LONG).until(() -> rounds.get() > 4);
        }
    }

    @Test
    void two_nodes_are_never_on_the_same_round_at_once() throws InterruptedException {
        var busy = new AtomicInteger();
        var most = new AtomicInteger();
        var rounds = new Semaphore(0);
        Runnable work = () -> {
            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
            rounds.release();
            busy.decrementAndGet();
        };
        try (var one = rounds("node-1", "shared", work);
                var other = rounds("node-2", "shared", work)) {
            one.start();
            other.start();

            assertThat(rounds.tryAcquire(20, LONG.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void a_node_that_comes_back_takes_up_the_round_that_it_was_on() {
        database.client().sql("""
            INSERT INTO scheduled_rounds (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,
                version)
            VALUES ('held', 'recurring', now(), true, 'node-1', now(), 1)\
            """).update();
        var rounds = new AtomicInteger();
        try (var back = rounds("node-1", "held", rounds::incrementAndGet)) {
            back.start();

            await().atMost(LONG).until(() -> rounds.get() > 0);
        }
    }

    private ClusterRounds rounds(String node, String name, Runnable work) {
        return new ClusterRounds(
                database.source(), node, clock, RandomGenerator.getDefault(), List.of(new Round(name, SHORT, work)));
    }
}
