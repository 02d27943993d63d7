package io.santoku.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
import io.santoku.plan.Plans;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Thing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random plans in random weather, with crashes before and after random writes: a slice is whole, gone, or held with a
/// reason, whatever happens.
class SimulationTest {
    private static final int RUNS = 60;
    private static final Reaction IN_USE = Reaction.refuses(new DriverFault.Conflict("in use"));

    /// One run: a plan in some weather.
    private record Run(long seed, Simulation simulation, Thing[] things, boolean stuck) {
        static Run of(long seed) {
            var random = new Random(seed);
            var simulation = new Simulation(seed).dying(_ -> random.nextInt(8) == 0, _ -> random.nextInt(8) == 0);
            Thing[] things = SimulationTest.things(random);
            boolean stuck = false;
            for (Thing thing : things) {
                stuck |= weather(simulation.world, thing.id(), random);
            }
            return new Run(seed, simulation, things, stuck);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_slice_is_whole_gone_or_held_with_a_reason(long start) {
        for (long seed = start * 1000; seed < start * 1000 + RUNS; seed++) {
            Run run = Run.of(seed);
            RunState end = run.simulation().order(Plans.making(run.things()));
            switch (end.state()) {
                case SUCCEEDED -> assertThat(missing(run)).as("seed %d", seed).isEmpty();
                case FAILED -> failed(run, end);
                case PENDING, RUNNING, UNDOING, ASKING, CANCELLED ->
                    throw new AssertionError("seed " + seed + " ended " + end.state());
            }
            orderly(run);
        }
    }

    private static void failed(Run run, RunState end) {
        assertThat(end.failure()).as("seed %d", run.seed()).isNotNull();
        if (!run.stuck()) {
            assertThat(run.simulation().world.inspect())
                    .as("seed %d", run.seed())
                    .isEmpty();
        }
    }

    private static void orderly(Run run) {
        ThingWorld world = run.simulation().world;
        Set<String> held = run.simulation().journal.held(Simulation.SLICE).keySet().stream()
                .map(ResourceId::value)
                .collect(Collectors.toSet());
        assertThat(held)
                .as("held, seed %d", run.seed())
                .containsAll(world.inspect().keySet());
        if (!run.stuck()) {
            assertThat(held)
                    .as("held, seed %d", run.seed())
                    .isEqualTo(world.inspect().keySet());
        }
        assertThat(world.broken()).as("seed %d", run.seed()).isEmpty();
        assertThat(world.made().values()).as("seed %d", run.seed()).allMatch(times -> times == 1);
    }

    private static List<ResourceId> missing(Run run) {
        return List.of(run.things()).stream()
                .filter(thing -> !thing.optional())
                .map(Thing::id)
                .filter(id -> !run.simulation().world.inspect().containsKey(id.value()))
                .toList();
    }

    private static Thing[] things(Random random) {
        var things = new ArrayList<Thing>();
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            String[] needs = things.stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .map(thing -> thing.id().value())
                    .toArray(String[]::new);
            Thing thing = random.nextBoolean() ? Thing.named("t" + i, needs) : Thing.late("t" + i, needs);
            things.add(random.nextInt(3) == 0 ? thing.dispensable() : thing);
        }
        return things.toArray(Thing[]::new);
    }

    /// Scripts what happens to a thing; true when it can never be removed.
    private static boolean weather(ThingWorld world, ResourceId id, Random random) {
        String make = "make " + id;
        String remove = "remove " + id;
        world.takes(make, Duration.ofMillis(random.nextInt(20_000)));
        world.takes(remove, Duration.ofMillis(random.nextInt(3_000)));
        for (int i = 0; i < random.nextInt(4); i++) {
            world.script(make, pick(random, Reaction.WORKS, Reaction.UNAVAILABLE, Reaction.ANSWER_LOST));
            world.script(remove, pick(random, Reaction.UNAVAILABLE, Reaction.ANSWER_LOST, IN_USE));
        }
        if (random.nextInt(6) == 0) {
            world.always(make, pick(random, Reaction.DENIED, Reaction.BREAKS));
        }
        boolean stuck = random.nextInt(20) == 0;
        if (stuck) {
            world.always(remove, Reaction.DENIED);
        }
        return stuck;
    }

    private static Reaction pick(Random random, Reaction... reactions) {
        return reactions[random.nextInt(reactions.length)];
    }
}
