package io.santoku.execution;

import static io.santoku.plan.Thing.named;
import static io.santoku.plan.Thing.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Plan;
import io.santoku.plan.Plans;
import io.santoku.plan.StepId;
import io.santoku.plan.Thing;
import io.santoku.slice.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LeftBehindTest {
    private final Simulation simulation = new Simulation();
    private final ThingWorld world = simulation.world;

    @Test
    void what_only_uses_others_does_not_keep_them_when_its_undo_meets_trouble() {
        world.always("make user/radio", Reaction.ANSWER_LOST).always("remove user/radio", Reaction.UNAVAILABLE);
        RunState end = simulation.order(Plans.making(named("a"), named("b", "a"), user("radio", "b")));

        assertThat(world.calls().indexOf("remove thing/a"))
                .isPositive()
                .isLessThan(world.calls().lastIndexOf("remove user/radio"));
        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(world.inspect()).containsOnlyKeys("user/radio");
        assertThat(left(end)).containsExactly("user/radio");
        assertThat(phase()).isEqualTo(Phase.ERROR);
    }

    @Test
    void what_is_known_of_what_was_removed_outlives_a_crash_before_the_last_look() {
        simulation.order(Plans.making(named("a")));
        world.clings("thing/a");
        simulation.journal.add(Simulation.operation(OperationKind.DELETE, Plans.removing(named("a"))));
        OperationRun dying = simulation.claimed();
        dying.turn();
        simulation.attempt();
        dying.turn();
        assertThat(dying.state().step(new StepId("remove thing/a")).stage()).isEqualTo(Stage.DONE);
        simulation.waiting.clear();
        RunState end = simulation.toTheEnd(simulation.claimed());

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(simulation.journal.held(Simulation.SLICE).values())
                .singleElement()
                .satisfies(held -> assertThat(held.facts()).isInstanceOf(ThingFacts.class))
                .returns(false, HeldChange.Hold::sure);
    }

    @Test
    void an_operation_does_not_rest_during_its_last_look_for_it_would_begin_that_again() {
        simulation.order(Plans.making(named("a")));
        world.silent("thing/a");
        simulation.journal.add(Simulation.operation(OperationKind.DELETE, Plans.removing(named("a"))));
        OperationRun run = simulation.claimed();
        while (run.nextDue().isEmpty()) {
            run.turn();
            simulation.attempt();
            run.turn();
        }

        assertThat(run.state().step(new StepId("remove thing/a")).stage()).isEqualTo(Stage.DONE);
        assertThat(run.idleUntil()).isEmpty();
    }

    @Test
    void what_only_uses_others_goes_first_where_that_can_be_had() {
        world.always("make user/last", Reaction.DENIED).takes("remove user/radio", Duration.ofSeconds(20));
        simulation.order(Plans.making(named("a"), user("radio", "a"), user("last", "user/radio")));

        assertThat(world.calls().lastIndexOf("remove user/radio"))
                .isLessThan(world.calls().indexOf("remove thing/a"));
        assertThat(phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void a_deletion_does_not_wait_for_what_only_uses_others_either() {
        Thing[] things = {named("a"), user("radio", "a")};
        simulation.order(Plans.making(things));
        world.always("remove user/radio", Reaction.UNAVAILABLE);
        RunState end = new Simulation.Next(simulation, OperationKind.DELETE, Plans.removing(things)).end();

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(world.inspect()).containsOnlyKeys("user/radio");
        assertThat(left(end)).containsExactly("user/radio");
    }

    @Test
    void what_an_order_left_is_taken_up_again_until_the_slice_holds_nothing() {
        world.always("make thing/c", Reaction.DENIED).always("remove thing/b", Reaction.DENIED);
        RunState end = simulation.order(Plans.making(named("a"), named("b", "a"), named("c", "b")));
        assertThat(left(end)).containsExactly("thing/a", "thing/b");
        assertThat(end.certificate()).isNotNull();

        world.always("remove thing/b", Reaction.WORKS);
        RunState after = takenUp(OperationKind.ORDER, Plans.making(named("a"), named("b", "a"), named("c", "b")));

        assertThat(after.state()).isEqualTo(OperationState.FAILED);
        assertThat(after.takeUps()).isEqualTo(1);
        assertThat(world.inspect()).isEmpty();
        assertThat(simulation.journal.held(Simulation.SLICE)).isEmpty();
        assertThat(simulation.journal.outcome(Simulation.SLICE))
                .isEqualTo(new SliceOutcome.Now(
                        Phase.FAILED, "create thing/c: vim/cloud answered make thing/c with denied: go away"));
        assertThat(world.broken()).isEmpty();
    }

    @Test
    void what_a_deletion_left_is_taken_up_again_until_the_slice_is_gone() {
        Thing[] things = {named("a"), named("b", "a")};
        simulation.order(Plans.making(things));
        world.always("remove thing/b", Reaction.UNAVAILABLE);
        new Simulation.Next(simulation, OperationKind.DELETE, Plans.removing(things)).end();
        world.always("remove thing/b", Reaction.WORKS);
        RunState after = takenUp(OperationKind.DELETE, Plans.removing(things));

        assertThat(after.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(simulation.journal.outcome(Simulation.SLICE)).isEqualTo(new SliceOutcome.Gone());
        assertThat(world.inspect()).isEmpty();
    }

    @Test
    void what_nobody_could_prove_leaves_the_books_once_it_is_proven() {
        Plan plan = Plans.making(named("a"), user("radio"));
        world.always("make user/radio", Reaction.ANSWER_LOST).always("remove user/radio", Reaction.UNAVAILABLE);
        world.silent("thing/a");
        simulation.order(plan);
        assertThat(simulation.journal.held(Simulation.SLICE))
                .containsOnlyKeys(Thing.idOf("thing/a"), Thing.idOf("user/radio"));

        world.always("remove user/radio", Reaction.WORKS).silent("");
        simulation.takenUp(plan, List.of(new StepId("create user/radio")));

        assertThat(simulation.journal.held(Simulation.SLICE)).isEmpty();
        assertThat(phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void what_nobody_holds_is_not_held_by_who_could_not_take_it_away() {
        simulation.order(Plans.making(named("a")));
        simulation.journal.forget(Simulation.SLICE);
        world.always("remove thing/a", Reaction.ANSWER_LOST).clings("thing/a");
        RunState end = new Simulation.Next(simulation, OperationKind.CLEAN_UP, Plans.removing(named("a"))).end();

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(left(end)).containsExactly("thing/a");
        assertThat(simulation.journal.held(Simulation.SLICE)).isEmpty();
    }

    @Test
    void what_a_certificate_finds_is_in_the_books_again() {
        Thing[] things = {named("a")};
        simulation.order(Plans.making(things));
        world.clings("thing/a");
        RunState end = new Simulation.Next(simulation, OperationKind.DELETE, Plans.removing(things)).end();

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(left(end)).containsExactly("thing/a");
        assertThat(simulation.journal.held(Simulation.SLICE)).containsOnlyKeys(Thing.idOf("a"));
        assertThat(simulation.journal.held(Simulation.SLICE).get(Thing.idOf("a")))
                .as("what is known of it leads to what is left of it")
                .extracting(HeldChange.Hold::facts)
                .isNotNull();
        world.clings("");
        assertThat(takenUp(OperationKind.DELETE, Plans.removing(things)).state())
                .isEqualTo(OperationState.SUCCEEDED);
        assertThat(simulation.journal.held(Simulation.SLICE)).isEmpty();
    }

    @Test
    void what_is_taken_up_again_in_vain_is_given_up_soon_and_can_be_taken_up_again() {
        Thing[] things = {named("a"), named("b", "a")};
        simulation.order(Plans.making(things));
        world.always("remove thing/b", Reaction.UNAVAILABLE);
        new Simulation.Next(simulation, OperationKind.DELETE, Plans.removing(things)).end();
        Instant begun = simulation.clock.instant();
        RunState after = takenUp(OperationKind.DELETE, Plans.removing(things));

        assertThat(after.state()).isEqualTo(OperationState.FAILED);
        assertThat(Duration.between(begun, simulation.clock.instant())).isLessThan(Duration.ofSeconds(20));
        assertThat(Leavings.toTakeUp(operation(OperationKind.DELETE, Plans.removing(things)), after))
                .containsExactly(new StepId("remove thing/b"));
    }

    @Test
    void a_component_that_is_back_before_patience_ends_is_found_back_although_its_circuit_is_open() {
        world.always("make late/b", Reaction.DENIED).always("remove thing/a", Reaction.UNAVAILABLE);
        Plan plan = Plans.making(named("a"), Thing.late("b", "a"));
        simulation.journal.add(Simulation.operation(OperationKind.ORDER, plan));
        OperationRun run = simulation.claimed();
        Duration almost = ExecutionSettings.DEFAULTS.repeating().removing().minusSeconds(2);
        Instant back = simulation.clock.instant().plus(almost);
        while (!run.turn()) {
            if (!simulation.attempt()) {
                simulation.clock.advanceTo(run.nextDue().orElseThrow());
            }
            if (simulation.clock.instant().isAfter(back)) {
                world.always("remove thing/a", Reaction.WORKS);
            }
        }

        assertThat(world.inspect()).isEmpty();
        assertThat(phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void a_slice_that_is_rolled_back_never_reads_an_earlier_phase_again() {
        world.always("make late/c", Reaction.DENIED).takes("remove thing/a", Duration.ofSeconds(9));
        Plan plan = Plans.making(named("a"), Thing.late("c", "a"));
        Operation order = Simulation.operation(OperationKind.ORDER, plan);
        simulation.journal.add(order);
        OperationRun run = simulation.claimed();
        while (run.state().state() != OperationState.UNDOING) {
            run.turn();
            simulation.attempt();
        }

        assertThat(ThingWorld.OUTCOMES.of(order, run.state())).isEqualTo(new SliceOutcome.Same());
        simulation.toTheEnd(run);
        assertThat(phase()).isEqualTo(Phase.FAILED);
    }

    private RunState takenUp(OperationKind kind, Plan plan) {
        RunState before =
                RunState.of(plan, simulation.journal.claim(Simulation.OPERATION).entries());
        return simulation.takenUp(plan, Leavings.toTakeUp(operation(kind, plan), before));
    }

    private static Operation operation(OperationKind kind, Plan plan) {
        return Simulation.operation(kind, plan);
    }

    private List<String> left(RunState end) {
        Operation operation = simulation.journal.claim(Simulation.OPERATION).operation();
        return Leavings.of(operation, end).stream()
                .map(one -> one.resource().value())
                .sorted()
                .toList();
    }

    private Phase phase() {
        return ((SliceOutcome.Now) Objects.requireNonNull(simulation.journal.outcome(Simulation.SLICE))).phase();
    }
}
