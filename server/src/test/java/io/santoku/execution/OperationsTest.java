package io.santoku.execution;

import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.inventory.Secret;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Plan;
import io.santoku.plan.Plans;
import io.santoku.plan.Thing;
import io.santoku.slice.Phase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OperationsTest {
    private static final ExecutionSettings QUICK = new ExecutionSettings(
            new ExecutionSettings.Repeating(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10)),
            new ExecutionSettings.Pauses(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(2)),
            Duration.ofMinutes(1),
            5,
            FailurePolicy.ROLLBACK);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SettableClock clock = new SettableClock();
    private final InMemoryJournal journal = new InMemoryJournal(clock);
    private final ThingWorld world = new ThingWorld(clock);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void an_operation_is_carried_out_on_threads_and_then_over() {
        add(Plans.making(named("a"), named("b", "a"), named("c", "a")));
        Operations operations = operations(world.kinds(), Clock.systemUTC());

        assertThat(operations.run(Simulation.OPERATION, () -> true)).isEqualTo(new Rest.Over());
        assertThat(world.inspect()).hasSize(3);
        assertThat(operations.run(Simulation.OPERATION, () -> true)).isEqualTo(new Rest.Over());
        assertThat(world.calls()).hasSize(3);
    }

    @Test
    void independent_steps_run_at_the_same_time() {
        var together = new CountDownLatch(3);
        var kinds = new ResourceKinds(
                List.of(new ResourceKind<>(Thing.KIND, Thing.class, ThingFacts.class, new Together(together))));
        add(Plans.making(named("a"), named("b"), named("c")));

        assertThat(operations(kinds, Clock.systemUTC()).run(Simulation.OPERATION, () -> true))
                .isEqualTo(new Rest.Over());
        assertThat(journal.outcome(Simulation.SLICE)).isEqualTo(new SliceOutcome.Now(Phase.RUNNING, null));
    }

    @Test
    void a_long_wait_is_a_rest_and_the_next_run_goes_on_from_there() {
        world.script("make thing/a", Reaction.throttled(Duration.ofMillis(2500)));
        add(Plans.making(named("a"), named("b", "a")));
        var operations = operations(world.kinds(), clock);

        assertThat(operations.run(Simulation.OPERATION, () -> true))
                .isEqualTo(new Rest.Until(clock.instant().plusMillis(2500)));
        assertThat(world.count("make thing/a")).isEqualTo(1);
        clock.advance(Duration.ofMillis(2500));
        assertThat(operations.run(Simulation.OPERATION, () -> true)).isEqualTo(new Rest.Over());
        assertThat(world.inspect()).hasSize(2);
    }

    @Test
    void what_was_taken_over_writes_no_more() {
        add(Plans.making(named("a"), named("b", "a")));
        world.bug("make thing/a", () -> journal.claim(Simulation.OPERATION));
        var operations = operations(world.kinds(), Clock.systemUTC());

        assertThatThrownBy(() -> operations.run(Simulation.OPERATION, () -> true))
                .isInstanceOf(Journal.Fenced.class);
        assertThat(journal.writes()).isEqualTo(1);
        assertThat(world.calls()).containsExactly("make thing/a");
    }

    @Test
    void a_node_that_stops_leaves_the_operation_to_be_gone_on_with() {
        world.takes("make thing/a", Duration.ofHours(1));
        add(Plans.making(named("a")));
        var operations = operations(world.kinds(), Clock.systemUTC());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> operations.run(Simulation.OPERATION, () -> true))
                .isInstanceOf(Operations.Stopped.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal.outcome(Simulation.SLICE)).isEqualTo(new SliceOutcome.Now(Phase.PROVISIONING, null));
    }

    @Test
    void when_the_journal_fails_the_run_ends_only_after_the_calls_in_flight() throws Exception {
        add(Plans.making(named("a"), named("b")));
        journal.dies(write -> write == 2, _ -> false);
        var gate = new CountDownLatch(1);
        var submitted = new AtomicInteger();
        Workers oneIsSlow =
                attempt -> threads.execute(submitted.incrementAndGet() == 1 ? attempt : after(gate, attempt));
        Future<Rest> run =
                threads.submit(() -> operations(world.kinds(), oneIsSlow).run(Simulation.OPERATION, () -> true));

        assertThatThrownBy(() -> run.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        gate.countDown();
        assertThatThrownBy(run::get).hasCauseInstanceOf(InMemoryJournal.Died.class);
        assertThat(world.calls()).hasSize(2);
        assertThat(operations(world.kinds(), Clock.systemUTC()).run(Simulation.OPERATION, () -> true))
                .isEqualTo(new Rest.Over());
        assertThat(world.made().values()).containsExactly(1, 1);
    }

    private static Runnable after(CountDownLatch gate, Runnable attempt) {
        return () -> {
            try {
                assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            attempt.run();
        };
    }

    private void add(Plan plan) {
        journal.add(Simulation.operation(OperationKind.ORDER, plan));
    }

    private Operations operations(ResourceKinds kinds, Clock time) {
        return operations(kinds, threads::execute, time);
    }

    private Operations operations(ResourceKinds kinds, Workers workers) {
        return operations(kinds, workers, Clock.systemUTC());
    }

    private Operations operations(ResourceKinds kinds, Workers workers, Clock time) {
        var environment = new Operations.Environment(QUICK, ThingWorld.OUTCOMES, time, new Random(1), () -> "incident");
        return new Operations(journal, kinds, workers, environment, (_, _, _) -> {});
    }

    /// Makes things only when all of them are being made.
    private record Together(CountDownLatch latch) implements ResourceHandler<Thing, ThingFacts> {
        @Override
        public Progress<ThingFacts> apply(Thing thing, @Nullable ThingFacts known, Surroundings surroundings) {
            latch.countDown();
            try {
                assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            return new Progress.Ready<>(new ThingFacts("id", new Secret("test-password")));
        }

        @Override
        public Removal remove(Thing thing, @Nullable ThingFacts known) {
            return new Removal.Gone();
        }

        @Override
        public Sight observe(Thing thing, @Nullable ThingFacts known) {
            return new Sight.Same();
        }
    }
}
