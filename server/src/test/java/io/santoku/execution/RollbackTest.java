package io.santoku.execution;

import static io.santoku.plan.Thing.late;
import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
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

class RollbackTest {
    private final Simulation simulation = new Simulation();
    private final ThingWorld world = simulation.world;

    @Test
    void a_failure_undoes_what_was_done_from_the_top() {
        world.always("make thing/d", Reaction.DENIED);
        RunState end = simulation.order(Plans.making(named("a"), named("b", "a"), named("c", "b"), named("d", "c")));

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(world.calls())
                .containsExactly(
                        "make thing/a",
                        "make thing/b",
                        "make thing/c",
                        "make thing/d",
                        "remove thing/c",
                        "remove thing/b",
                        "remove thing/a");
        nothingIsLeft();
    }

    @Test
    void the_slice_tells_step_component_call_and_kind() {
        world.always("make thing/b", Reaction.DENIED);
        RunState end = simulation.order(Plans.making(named("a"), named("b", "a")));

        assertThat(simulation.journal.outcome(Simulation.SLICE))
                .isEqualTo(new SliceOutcome.Now(
                        Phase.FAILED, "create thing/b: vim/cloud answered make thing/b with denied: go away"));
        assertThat(end.cause()).isEqualTo(new StepId("create thing/b"));
        assertThat(Objects.requireNonNull(end.failure()).touched()).isFalse();
    }

    @Test
    void a_failed_step_that_touched_nothing_is_not_undone() {
        world.always("make thing/a", Reaction.DENIED);
        simulation.order(Plans.making(named("a")));

        assertThat(world.calls()).containsExactly("make thing/a");
        nothingIsLeft();
    }

    @Test
    void a_failed_step_that_may_have_worked_is_undone() {
        world.always("make thing/a", Reaction.BREAKS);
        simulation.order(Plans.making(named("a")));

        assertThat(world.calls()).containsExactly("make thing/a", "remove thing/a");
        nothingIsLeft();
    }

    @Test
    void what_is_in_flight_is_awaited_and_then_undone() {
        world.script("make thing/b", Reaction.DENIED);
        simulation.journal.add(
                Simulation.operation(OperationKind.ORDER, Plans.making(named("a"), named("b"), late("c", "a", "b"))));
        OperationRun run = simulation.claimed();
        run.turn();
        simulation.waiting.removeLast().run();
        run.turn();

        assertThat(run.state().state()).isEqualTo(OperationState.UNDOING);
        assertThat(run.idleUntil()).isEmpty();
        assertThat(world.calls()).containsExactly("make thing/b");
        simulation.toTheEnd(run);
        assertThat(world.calls()).containsExactly("make thing/b", "make thing/a", "remove thing/a");
        nothingIsLeft();
    }

    @Test
    void what_is_in_flight_and_fails_meanwhile_is_not_tried_again() {
        world.script("make thing/b", Reaction.DENIED).always("make thing/a", Reaction.UNAVAILABLE);
        simulation.journal.add(Simulation.operation(OperationKind.ORDER, Plans.making(named("a"), named("b"))));
        OperationRun run = simulation.claimed();
        run.turn();
        simulation.waiting.removeLast().run();
        simulation.toTheEnd(run);

        assertThat(world.calls()).containsExactly("make thing/b", "make thing/a");
        nothingIsLeft();
    }

    @Test
    void what_boots_is_not_awaited_but_undone_at_once() {
        world.takes("make thing/a", Duration.ofHours(1)).always("make thing/b", Reaction.BREAKS);
        world.takes("make thing/b", Duration.ofSeconds(9));
        RunState end = simulation.order(Plans.making(named("a"), named("b"), late("c", "a")));

        assertThat(Duration.between(Objects.requireNonNull(end.startedAt()), Objects.requireNonNull(end.endedAt())))
                .isLessThan(Duration.ofSeconds(1));
        nothingIsLeft();
    }

    @Test
    void what_waits_for_its_next_try_is_given_up() {
        world.always("make thing/a", Reaction.UNAVAILABLE).takes("make thing/b", Duration.ofMillis(50));
        world.script("make thing/b", Reaction.WORKS, Reaction.BREAKS);
        simulation.order(Plans.making(named("a"), named("b")));

        assertThat(world.count("make thing/a")).isEqualTo(1);
        nothingIsLeft();
    }

    @Test
    void undoing_is_patient() {
        world.always("make thing/b", Reaction.DENIED);
        world.script(
                "remove thing/a",
                Reaction.UNAVAILABLE,
                Reaction.refuses(new DriverFault.Conflict("in use")),
                Reaction.refuses(new DriverFault.Garbled("<html>")),
                Reaction.ANSWER_LOST);
        simulation.order(Plans.making(named("a"), named("b", "a")));

        assertThat(world.count("remove thing/a")).isEqualTo(5);
        nothingIsLeft();
    }

    @Test
    void undoing_that_takes_its_time_is_awaited() {
        world.always("make late/c", Reaction.DENIED).takes("remove thing/b", Duration.ofSeconds(20));
        RunState end = simulation.order(Plans.making(named("a"), named("b", "a"), late("c", "b")));

        assertThat(end.step(new StepId("create thing/b")).stage()).isEqualTo(Stage.UNDONE);
        assertThat(world.broken()).isEmpty();
        nothingIsLeft();
    }

    @Test
    void what_cannot_be_undone_stays_held_with_all_that_it_needs() {
        world.always("make late/d", Reaction.DENIED).always("remove thing/b", Reaction.DENIED);
        RunState end = simulation.order(
                Plans.making(named("a"), named("b", "a"), named("c", "b"), named("x"), late("d", "c", "x")));

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(end.step(new StepId("create thing/b")).stage()).isEqualTo(Stage.UNDO_FAILED);
        assertThat(world.inspect()).containsOnlyKeys("thing/a", "thing/b");
        assertThat(simulation.journal.held(Simulation.SLICE)).containsOnlyKeys(Thing.idOf("a"), Thing.idOf("b"));
        assertThat(world.broken()).isEmpty();
    }

    @Test
    void an_update_is_undone_by_updating_back() {
        simulation.order(Plans.making(named("a")));
        world.always("make thing/b", Reaction.DENIED);
        Plan plan = Planner.plan(graph(named("a")), graph(named("a").sized(3), named("b", "a")));
        new Simulation.Next(simulation, OperationKind.ORDER, plan).end();

        assertThat(world.inspect()).containsEntry("thing/a", "1 -> []").hasSize(1);
        assertThat(simulation.journal.held(Simulation.SLICE).get(Thing.idOf("a")))
                .isNotNull()
                .satisfies(held -> assertThat(held.resource()).isEqualTo(named("a")));
    }

    @Test
    void an_update_that_touched_nothing_leaves_the_thing_held_as_it_was() {
        simulation.order(Plans.making(named("a")));
        world.always("make thing/a", Reaction.DENIED);
        Plan plan = Planner.plan(graph(named("a")), graph(named("a").sized(3)));
        new Simulation.Next(simulation, OperationKind.ORDER, plan).end();

        assertThat(simulation.journal.held(Simulation.SLICE).get(Thing.idOf("a")))
                .isNotNull()
                .satisfies(held -> assertThat(held.resource()).isEqualTo(named("a")));
    }

    @Test
    void a_deletion_that_fails_goes_as_far_as_it_can_and_tells_why() {
        Thing[] things = {named("a"), named("b", "a"), named("x")};
        simulation.order(Plans.making(things));
        world.always("remove thing/b", Reaction.DENIED);
        RunState end = new Simulation.Next(simulation, OperationKind.DELETE, Plans.removing(things)).end();

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(world.inspect()).containsOnlyKeys("thing/a", "thing/b");
        assertThat(simulation.journal.outcome(Simulation.SLICE))
                .isEqualTo(new SliceOutcome.Now(
                        Phase.ERROR,
                        "remove thing/b: vim/cloud answered remove thing/b with denied: go away;"
                                + " left behind: thing/b, thing/a"));
        world.always("remove thing/b", Reaction.WORKS);
        new Simulation.Next(simulation, OperationKind.DELETE, Plans.removing(named("a"), named("b", "a"))).end();
        nothingIsLeft();
    }

    private static ResourceGraph graph(Thing... things) {
        return new ResourceGraph(List.of(things));
    }

    private void nothingIsLeft() {
        assertThat(world.inspect()).isEmpty();
        assertThat(simulation.journal.held(Simulation.SLICE)).isEmpty();
        assertThat(world.broken()).isEmpty();
    }
}
