package io.santoku.execution;

import static io.santoku.plan.Thing.late;
import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Plan;
import io.santoku.plan.Plans;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Thing;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The process dies before and after every single write of the journal; the next one must end where an undisturbed one
/// would have.
class CrashTest {
    private static final Thing[] THINGS = {
        named("tenant"),
        named("account", "tenant"),
        named("transport"),
        late("one", "account"),
        late("two", "account").dispensable(),
        late("radio", "late/one", "late/two", "transport")
    };

    /// What the world does to the order.
    enum Weather {
        FAIR(_ -> {}),
        SLOW(world -> world.takes("make thing/account", Duration.ofSeconds(1))
                .takes("make late/one", Duration.ofSeconds(40))
                .takes("make late/two", Duration.ofSeconds(90))),
        FLAKY(world -> world.script("make thing/tenant", Reaction.ANSWER_LOST, Reaction.UNAVAILABLE)
                .script("make late/one", Reaction.UNAVAILABLE, Reaction.ANSWER_LOST)
                .takes("make late/one", Duration.ofSeconds(2))),
        LAST_STEP_FAILS(world -> world.always("make late/radio", Reaction.DENIED)
                .takes("make late/one", Duration.ofSeconds(2))
                .takes("remove late/one", Duration.ofSeconds(5))
                .script("remove thing/account", Reaction.UNAVAILABLE, Reaction.ANSWER_LOST)),
        BREAKS_WHILE_OTHERS_RUN(
                world -> world.always("make late/one", Reaction.BREAKS).takes("make late/two", Duration.ofSeconds(7))),
        OPTIONAL_BREAKS(world -> world.always("make late/two", Reaction.BREAKS)
                .takes("remove late/two", Duration.ofSeconds(3))
                .takes("make late/one", Duration.ofSeconds(1))),
        OPTIONAL_BREAKS_AFTER_A_WHILE(world -> world.script("make late/two", Reaction.WORKS)
                .always("make late/two", Reaction.BREAKS)
                .takes("make late/two", Duration.ofSeconds(9))
                .takes("make late/one", Duration.ofSeconds(1))),
        OPTIONAL_DENIED(world -> world.always("make late/two", Reaction.DENIED)),
        UNDO_FAILS(world ->
                world.always("make late/radio", Reaction.DENIED).always("remove thing/account", Reaction.DENIED));

        @SuppressWarnings("ImmutableEnumChecker") // the scripts hold nothing that changes
        private final Consumer<ThingWorld> settings;

        Weather(Consumer<ThingWorld> settings) {
            this.settings = settings;
        }

        Simulation simulation() {
            var simulation = new Simulation();
            settings.accept(simulation.world);
            return simulation;
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_ends_the_same_wherever_it_was_interrupted(Weather weather) {
        Plan plan = Plans.making(THINGS);
        var calm = weather.simulation();
        RunState expected = calm.order(plan);
        whole(calm);
        for (int write = 1; write <= calm.journal.writes(); write++) {
            int fatal = write;
            var before = weather.simulation().dying(n -> n == fatal, _ -> false);
            same(expected, calm, before.order(plan), before);
            var after = weather.simulation().dying(_ -> false, n -> n == fatal);
            same(expected, calm, after.order(plan), after);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_ends_the_same_however_often_it_was_interrupted(Weather weather) {
        Plan plan = Plans.making(THINGS);
        var calm = weather.simulation();
        RunState expected = calm.order(plan);
        for (long seed = 1; seed <= 10; seed++) {
            var random = new Random(seed);
            var stormy = weather.simulation().dying(_ -> random.nextInt(4) == 0, _ -> random.nextInt(4) == 0);
            same(expected, calm, stormy.order(plan), stormy);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_deletion_ends_the_same_wherever_it_was_interrupted(Weather weather) {
        int writes = deleted(weather, Integer.MAX_VALUE).journal.writes();
        for (int write = 1; write <= writes; write++) {
            var simulation = deleted(weather, write);
            assertThat(simulation.world.inspect()).isEmpty();
            assertThat(simulation.world.broken()).isEmpty();
            assertThat(simulation.journal.held(Simulation.SLICE)).isEmpty();
            assertThat(simulation.journal.outcome(Simulation.SLICE)).isEqualTo(new SliceOutcome.Gone());
        }
    }

    private static Simulation deleted(Weather weather, int fatal) {
        var simulation = weather.simulation().dying(_ -> false, n -> n == fatal);
        simulation.order(Plans.making(THINGS));
        Thing[] held = simulation.journal.held(Simulation.SLICE).values().stream()
                .map(hold -> (Thing) hold.resource())
                .toArray(Thing[]::new);
        simulation.world.always("remove thing/account", Reaction.WORKS);
        new Simulation.Next(simulation, OperationKind.DELETE, Plans.removing(held)).end();
        return simulation;
    }

    private static void same(RunState expected, Simulation calm, RunState state, Simulation crashed) {
        assertThat(crashed.crashes()).isPositive();
        assertThat(state.state()).isEqualTo(expected.state());
        assertThat(crashed.world.inspect()).isEqualTo(calm.world.inspect());
        assertThat(crashed.journal.held(Simulation.SLICE)).isEqualTo(calm.journal.held(Simulation.SLICE));
        assertThat(crashed.journal.outcome(Simulation.SLICE)).isEqualTo(calm.journal.outcome(Simulation.SLICE));
        whole(crashed);
    }

    /// What is outside is exactly what is held, nothing was made twice, no rule was broken.
    private static void whole(Simulation simulation) {
        Set<String> held = simulation.journal.held(Simulation.SLICE).keySet().stream()
                .map(ResourceId::value)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(simulation.world.inspect().keySet()).isEqualTo(held);
        assertThat(simulation.world.made())
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        assertThat(simulation.world.broken()).isEmpty();
    }
}
