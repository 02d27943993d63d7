package io.santoku.store.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.santoku.execution.Journal;
import io.santoku.execution.OperationId;
import io.santoku.execution.Rest;
import io.santoku.store.TestDatabase;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterDispatcherTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final Duration LONGER_THAN_POLLING = Duration.ofMillis(1200);
    private static final Duration PROMPT = Duration.ofMillis(200);

    private final BlockingQueue<Run> runs = new LinkedBlockingQueue<>();
    private TestDatabase database;
    private DatabaseClock clock;
    private HikariDataSource own;
    private @Nullable ClusterDispatcher dispatcher;

    private record Run(OperationId id, Instant at) {}

    @BeforeAll
    void open() {
        database = TestDatabase.create();
        var config = new HikariConfig();
        database.source().copyStateTo(config);
        config.setPoolName("own");
        own = new HikariDataSource(config);
        clock = new DatabaseClock(own, Clock.systemUTC());
        clock.start();
    }

    @AfterAll
    void close() {
        clock.close();
        own.close();
        database.close();
    }

    @BeforeEach
    void forget() {
        database.client().sql("DELETE FROM scheduled_tasks").update();
        runs.clear();
    }

    @AfterEach
    void stop() {
        if (dispatcher != null) {
            dispatcher.close();
        }
    }

    @Test
    void what_is_dispatched_in_a_transaction_runs_promptly_once_that_commits_however_many_run() {
        var gate = new Semaphore(0);
        var started = started(id -> id.value().startsWith("long") ? over(gate) : new Rest.Over());
        for (int i = 0; i < 50; i++) {
            started.dispatch(new OperationId("long-" + i));
            next();
        }
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 15; i++) {
            var id = new OperationId("prompt-" + i);
            database.storage().transactions().inTransaction(() -> dispatched(started, id));
            Instant committed = Instant.now();
            waits.add(Duration.between(committed, next().at()));
        }

        gate.release(50);
        assertThat(waits.stream().sorted().toList().get(waits.size() / 2)).isLessThan(PROMPT);
        untilAllAreThrough();
    }

    @Test
    void nothing_runs_before_the_commit() {
        var started = started(_ -> new Rest.Over());
        Instant[] before = new Instant[1];

        database.storage().transactions().inTransaction(() -> {
            dispatched(started, new OperationId("later"));
            assertThat(poll(LONGER_THAN_POLLING)).isNull();
            before[0] = Instant.now();
            return true;
        });

        assertThat(next().at()).isAfterOrEqualTo(before[0]);
        untilAllAreThrough();
    }

    @Test
    void nothing_runs_at_all_after_a_rollback() {
        var started = started(_ -> new Rest.Over());

        assertThatThrownBy(() -> database.storage().transactions().inTransaction(() -> {
                    dispatched(started, new OperationId("never"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(tasks()).isEmpty();
        assertThat(poll(A_MOMENT)).isNull();
    }

    @Test
    void without_a_transaction_it_runs_promptly_too_and_only_once() {
        var gate = new Semaphore(0);
        var started = started(_ -> over(gate));
        started.dispatch(new OperationId("one"));
        started.dispatch(new OperationId("one"));

        assertThat(next().id()).isEqualTo(new OperationId("one"));
        started.dispatch(new OperationId("one"));
        assertThat(poll(A_MOMENT)).isNull();
        gate.release();
        untilAllAreThrough();
    }

    @Test
    void a_run_that_rests_is_woken_by_being_dispatched_again() {
        var rested = new AtomicBoolean();
        var started = started(_ -> rested.getAndSet(true)
                ? new Rest.Over()
                : new Rest.Until(clock.instant().plusSeconds(600)));
        started.dispatch(new OperationId("one"));
        assertThat(next().id()).isEqualTo(new OperationId("one"));
        Awaitility.await()
                .atMost(LONG)
                .until(() -> database.client()
                        .sql("SELECT bool_and(NOT picked AND execution_time > now()) FROM scheduled_tasks")
                        .query(Boolean.class)
                        .single());
        started.dispatch(new OperationId("one"));

        assertThat(next().id()).isEqualTo(new OperationId("one"));
        untilAllAreThrough();
    }

    @Test
    void a_run_that_rests_comes_back_at_its_time_and_not_before() {
        var count = new AtomicInteger();
        var until = new LinkedBlockingQueue<Instant>();
        var started = started(_ -> {
            if (count.incrementAndGet() > 1) {
                return new Rest.Over();
            }
            Instant time = Instant.now().plusMillis(700);
            until.add(time);
            return new Rest.Until(time);
        });
        started.dispatch(new OperationId("rests"));

        next();
        Instant again = next().at();
        Instant asked = until.remove();
        assertThat(again).isAfterOrEqualTo(asked);
        assertThat(Duration.between(asked, again)).isLessThan(PROMPT.multipliedBy(2));
        untilAllAreThrough();
    }

    @Test
    void a_run_that_fails_is_tried_again() {
        var count = new AtomicInteger();
        var started = started(_ -> {
            if (count.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away for a moment");
            }
            return new Rest.Over();
        });
        started.dispatch(new OperationId("again"));

        next();
        assertThat(next().id()).isEqualTo(new OperationId("again"));
        untilAllAreThrough();
    }

    @Test
    void a_fenced_run_is_left_to_whoever_took_it_over() {
        var started = started(id -> {
            database.client()
                    .sql("UPDATE scheduled_tasks SET picked_by = 'node-2', version = version + 1")
                    .update();
            throw new Journal.Fenced(id);
        });
        started.dispatch(new OperationId("taken"));

        next();
        assertThat(poll(LONGER_THAN_POLLING.multipliedBy(2))).isNull();
        assertThat(tasks()).containsExactly("taken");
    }

    @Test
    void a_fenced_run_that_nobody_took_over_is_taken_up_again() {
        var count = new AtomicInteger();
        var started = started(id -> {
            if (count.incrementAndGet() == 1) {
                throw new Journal.Fenced(id);
            }
            return new Rest.Over();
        });
        started.dispatch(new OperationId("cut-off"));

        Instant fenced = next().at();
        assertThat(Duration.between(fenced, next().at())).isLessThan(Duration.ofSeconds(4));
        untilAllAreThrough();
    }

    @Test
    void what_this_node_held_when_it_died_runs_as_soon_as_it_is_back() {
        picked("mine", "node-1");
        picked("theirs", "node-2");

        started(_ -> new Rest.Over());

        assertThat(next().id()).isEqualTo(new OperationId("mine"));
        Awaitility.await().atMost(LONG).until(() -> tasks().equals(List.of("theirs")));
        assertThat(poll(A_MOMENT)).isNull();
    }

    private ClusterDispatcher started(Function<OperationId, Rest> run) {
        var sources = new ClusterDispatcher.Sources(database.source(), own);
        var made = new ClusterDispatcher(sources, "node-1", clock, (id, _) -> {
            runs.add(new Run(id, Instant.now()));
            return run.apply(id);
        });
        dispatcher = made;
        made.start();
        return made;
    }

    private static boolean dispatched(ClusterDispatcher dispatcher, OperationId id) {
        dispatcher.dispatch(id);
        return true;
    }

    private void picked(String id, String node) {
        Timestamp now = Timestamp.from(Instant.now());
        database.client().sql("""
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                last_heartbeat, version) VALUES ('operation', ?, ?, true, ?, ?, 1)\
            """).params(id, now, node, now).update();
    }

    private List<String> tasks() {
        return database.client()
                .sql("SELECT task_instance FROM scheduled_tasks ORDER BY task_instance")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Run next() {
        Run run = poll(LONG);
        assertThat(run).as("an operation that runs").isNotNull();
        return Objects.requireNonNull(run);
    }

    private @Nullable Run poll(Duration wait) {
        try {
            return runs.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    private void untilAllAreThrough() {
        Awaitility.await().atMost(LONG).until(() -> tasks().isEmpty());
    }

    private static Rest over(Semaphore gate) {
        gate.acquireUninterruptibly();
        return new Rest.Over();
    }
}
