package io.santoku.execution;

import static io.santoku.plan.Thing.late;
import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Plan;
import io.santoku.plan.Planner;
import io.santoku.plan.Plans;
import io.santoku.plan.ResourceGraph;
import io.santoku.plan.StepId;
import io.santoku.plan.Thing;
import io.santoku.slice.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ForwardTest {
    private final Simulation simulation = new Simulation();
    private final ThingWorld world = simulation.world;

    @Test
    void things_are_made_after_what_they_need_and_connected_to_it() {
        RunState end = simulation.order(Plans.making(named("a"), named("b", "a"), late("c", "a", "b")));

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.calls()).containsExactly("make thing/a", "make thing/b", "make late/c");
        assertThat(world.inspect())
                .containsEntry("late/c", "1 -> [outside-thing/a, outside-thing/b]")
                .hasSize(3);
        assertThat(world.broken()).isEmpty();
        assertThat(simulation.journal.outcome(Simulation.SLICE)).isEqualTo(new SliceOutcome.Now(Phase.RUNNING, null));
        assertThat(simulation.journal.held(Simulation.SLICE).values())
                .hasSize(3)
                .allMatch(HeldChange.Hold::sure);
    }

    @Test
    void independent_steps_start_together_and_what_follows_waits_for_all() {
        OperationRun run = started(Plans.making(named("a"), named("b"), named("c"), late("d", "a", "b", "c")));

        assertThat(simulation.waiting).hasSize(3);
        simulation.attempt();
        run.turn();
        simulation.attempt();
        run.turn();
        assertThat(simulation.waiting).hasSize(1);
        simulation.attempt();
        run.turn();
        assertThat(simulation.waiting).hasSize(1);
        assertThat(world.calls()).doesNotContain("make late/d");
        assertThat(simulation.toTheEnd(run).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void every_attempt_is_journalled_before_it_is_made_and_held_from_then_on() {
        started(Plans.making(named("a")));

        assertThat(simulation.journal.events(Simulation.OPERATION))
                .containsExactly(
                        new Event.Started(), new Event.Intended(new StepId("create thing/a"), Direction.DO, 1));
        assertThat(world.calls()).isEmpty();
        assertThat(simulation.journal.held(Simulation.SLICE).get(Thing.idOf("a")))
                .isEqualTo(new HeldChange.Hold(named("a"), null, false));
    }

    @Test
    void results_and_the_intents_that_follow_are_written_at_once() {
        simulation.order(Plans.making(named("a"), named("b", "a"), named("c", "b")));

        assertThat(simulation.journal.writes()).isEqualTo(4);
    }

    @Test
    void what_boots_holds_no_worker_and_is_asked_again_as_time_goes() {
        world.takes("make thing/a", Duration.ofSeconds(30));
        OperationRun run = started(Plans.making(named("a")));
        simulation.attempt();
        run.turn();

        assertThat(simulation.waiting).isEmpty();
        assertThat(run.idleUntil()).contains(simulation.clock.instant().plusMillis(30));
        RunState end = simulation.toTheEnd(run);
        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(end.step(new StepId("create thing/a")).attempts()).isEqualTo(1);
        assertThat(took(end)).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_800));
        assertThat(world.count("make thing/a")).isBetween(50L, 300L);
    }

    @Test
    void being_busy_is_journalled_once_and_not_at_every_look() {
        world.takes("make thing/a", Duration.ofMinutes(5));
        simulation.order(Plans.making(named("a")));

        assertThat(simulation.journal.events(Simulation.OPERATION))
                .filteredOn(Event.Waiting.class::isInstance)
                .hasSize(1);
        assertThat(simulation.journal.writes()).isEqualTo(3);
    }

    @Test
    void being_busy_is_not_journalled_again_by_whoever_takes_it_up() {
        world.takes("make thing/a", Duration.ofMinutes(5));
        OperationRun first = started(Plans.making(named("a")));
        simulation.attempt();
        first.turn();
        int writes = simulation.journal.writes();
        OperationRun second = simulation.claimed();
        second.turn();
        simulation.attempt();
        second.turn();

        assertThat(simulation.journal.writes()).isEqualTo(writes);
        assertThat(simulation.toTheEnd(second).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(simulation.journal.held(Simulation.SLICE).values()).allMatch(hold -> hold.facts() != null);
    }

    @Test
    void four_that_boot_at_the_same_time_take_as_long_as_one() {
        for (String name : List.of("a", "b", "c", "d")) {
            world.takes("make thing/" + name, Duration.ofSeconds(30));
        }
        RunState end = simulation.order(Plans.making(named("a"), named("b"), named("c"), named("d")));

        assertThat(took(end)).isLessThan(Duration.ofSeconds(31));
    }

    @Test
    void a_plan_without_steps_succeeds_at_once() {
        RunState end = simulation.delete(new Plan(List.of()));

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(simulation.journal.outcome(Simulation.SLICE)).isEqualTo(new SliceOutcome.Gone());
        assertThat(simulation.journal.writes()).isEqualTo(1);
    }

    @Test
    void deleting_removes_from_the_top_and_the_slice_is_gone() {
        Thing[] things = {named("a"), named("b", "a"), late("c", "b")};
        simulation.order(Plans.making(things));
        world.takes("remove late/c", Duration.ofSeconds(5));
        var deleting = new Simulation.Next(simulation, OperationKind.DELETE, Plans.removing(things));

        assertThat(deleting.end().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.inspect()).isEmpty();
        assertThat(world.broken()).isEmpty();
        assertThat(simulation.journal.held(Simulation.SLICE)).isEmpty();
        assertThat(simulation.journal.outcome(Simulation.SLICE)).isEqualTo(new SliceOutcome.Gone());
    }

    @Test
    void an_update_converges_what_is_there() {
        simulation.order(Plans.making(named("a")));
        Plan growing = Planner.plan(
                new ResourceGraph(List.of(named("a"))),
                new ResourceGraph(List.of(named("a").sized(3))));

        assertThat(new Simulation.Next(simulation, OperationKind.ORDER, growing)
                        .end()
                        .state())
                .isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.inspect()).containsEntry("thing/a", "3 -> []");
        assertThat(world.made()).containsEntry(Thing.idOf("a"), 1);
    }

    private OperationRun started(Plan plan) {
        simulation.journal.add(Simulation.operation(OperationKind.ORDER, plan));
        OperationRun run = simulation.claimed();
        run.turn();
        return run;
    }

    private static Duration took(RunState end) {
        return Duration.between(Objects.requireNonNull(end.startedAt()), Objects.requireNonNull(end.endedAt()));
    }
}
