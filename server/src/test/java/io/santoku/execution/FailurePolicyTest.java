package io.santoku.execution;

import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Plan;
import io.santoku.plan.Plans;
import io.santoku.plan.StepId;
import io.santoku.plan.Thing;
import io.santoku.slice.Phase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {
    private final Simulation simulation = new Simulation();
    private final ThingWorld world = simulation.world;

    @Test
    void keep_stops_where_it_is_and_holds_everything() {
        world.always("make thing/b", Reaction.DENIED);
        RunState end = simulation.carryOut(order(FailurePolicy.KEEP, named("a"), named("b", "a"), named("c", "b")));

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(world.calls()).containsExactly("make thing/a", "make thing/b");
        assertThat(simulation.journal.held(Simulation.SLICE)).hasSize(1);
        assertThat(simulation.journal.outcome(Simulation.SLICE))
                .isInstanceOfSatisfying(
                        SliceOutcome.Now.class, now -> assertThat(now.phase()).isEqualTo(Phase.ERROR));
    }

    @Test
    void ask_waits_and_a_retry_goes_on_from_there() {
        OperationRun run = asking(named("a"), named("b", "a"));
        world.script("make thing/b", Reaction.WORKS);
        RunState end = instructed(run, Instruction.RETRY);

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.count("make thing/a")).isEqualTo(1);
    }

    @Test
    void while_it_asks_all_else_goes_on_to_its_end() {
        world.script("make thing/b", Reaction.DENIED).takes("make thing/c", Duration.ofSeconds(2));
        simulation.journal.add(order(FailurePolicy.ASK, named("a"), named("b"), named("c"), named("d", "c")));
        OperationRun run = simulation.claimed();
        untilAsking(run);
        for (int turns = 0; turns < 100; turns++) {
            run.turn();
            if (!simulation.attempt()) {
                simulation.clock.advance(Duration.ofMillis(100));
            }
        }

        assertThat(run.state().state()).isEqualTo(OperationState.ASKING);
        for (String done : List.of("a", "c", "d")) {
            assertThat(run.state().step(new StepId("create thing/" + done)).stage())
                    .isEqualTo(Stage.DONE);
        }
        assertThat(instructed(run, Instruction.ROLL_BACK).state()).isEqualTo(OperationState.FAILED);
        assertThat(world.inspect()).isEmpty();
    }

    @Test
    void what_is_under_way_when_something_is_kept_is_followed_to_its_end_and_nothing_else_begun() {
        world.script("make thing/b", Reaction.DENIED).takes("make thing/c", Duration.ofSeconds(2));
        RunState end = simulation.carryOut(order(FailurePolicy.KEEP, named("b"), named("c"), named("d", "c")));

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(end.step(new StepId("create thing/c")).stage()).isEqualTo(Stage.DONE);
        assertThat(world.inspect()).containsOnlyKeys("thing/c");
    }

    @Test
    void ask_can_be_answered_by_rolling_back() {
        RunState end = instructed(asking(named("a"), named("b", "a")), Instruction.ROLL_BACK);

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(world.inspect()).isEmpty();
        assertThat(end.certificate()).isNotNull().returns(true, LeakCertificate::isClean);
    }

    @Test
    void ask_can_be_answered_by_skipping_what_is_optional() {
        RunState end = instructed(asking(named("a"), named("b", "a").dispensable()), Instruction.SKIP);

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.inspect()).containsOnlyKeys("thing/a");
    }

    @Test
    void what_was_being_taken_away_when_it_asked_again_is_taken_away_when_it_turns_round() {
        world.script("make thing/b", Reaction.BREAKS);
        world.script("remove thing/b", Reaction.UNAVAILABLE, Reaction.UNAVAILABLE, Reaction.UNAVAILABLE);
        world.script("make thing/d", Reaction.UNAVAILABLE, Reaction.DENIED);
        simulation.journal.add(order(FailurePolicy.ASK, named("b").dispensable(), named("d")));
        OperationRun run = simulation.claimed();
        untilAsking(run);
        assertThat(simulation.journal.instruct(Simulation.OPERATION, Instruction.SKIP))
                .isTrue();
        simulation.clock.advance(Duration.ofSeconds(2));
        run.turn();
        untilAsking(run);
        assertThat(run.state().step(new StepId("create thing/b")).stage()).isEqualTo(Stage.UNDOING);
        RunState end = instructed(run, Instruction.ROLL_BACK);

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(world.inspect()).isEmpty();
    }

    @Test
    void what_is_needed_is_not_skipped() {
        OperationRun run = asking(named("a"), named("b", "a"));
        simulation.journal.instruct(Simulation.OPERATION, Instruction.SKIP);
        simulation.clock.advance(Duration.ofSeconds(2));
        run.turn();

        assertThat(run.state().state()).isEqualTo(OperationState.ASKING);
        assertThat(simulation.journal.events(Simulation.OPERATION))
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Event.Instructed.class,
                                told -> assertThat(told.isObeyed()).isFalse()));
    }

    @Test
    void what_could_not_be_left_out_is_tried_again_when_an_operator_says_so() {
        world.script("make thing/s", Reaction.BREAKS).always("remove thing/s", Reaction.DENIED);
        simulation.journal.add(order(FailurePolicy.ASK, named("a"), named("s").dispensable()));
        OperationRun run = simulation.claimed();
        untilAsking(run);
        assertThat(simulation.journal.instruct(Simulation.OPERATION, Instruction.SKIP))
                .isTrue();
        simulation.clock.advance(Duration.ofSeconds(2));
        run.turn();
        untilAsking(run);
        long before = world.count("remove thing/s");
        world.always("remove thing/s", Reaction.WORKS);
        RunState end = instructed(run, Instruction.RETRY);

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.count("remove thing/s")).isEqualTo(before + 1);
        assertThat(world.inspect()).containsOnlyKeys("thing/a");
    }

    @Test
    void a_cancelled_operation_undoes_what_it_did_and_proves_it() {
        simulation.journal.add(order(FailurePolicy.ROLLBACK, named("a"), named("b", "a")));
        OperationRun run = simulation.claimed();
        run.turn();
        simulation.attempt();
        run.turn();
        RunState end = instructed(run, Instruction.CANCEL);

        assertThat(end.state()).isEqualTo(OperationState.CANCELLED);
        assertThat(world.inspect()).isEmpty();
        assertThat(end.certificate()).isNotNull().returns("0 left, checked 2 places", LeakCertificate::sentence);
        assertThat(simulation.journal.outcome(Simulation.SLICE))
                .isEqualTo(new SliceOutcome.Now(Phase.FAILED, "cancelled"));
    }

    @Test
    void a_cancel_that_comes_with_the_last_result_is_heeded() {
        simulation.journal.add(order(FailurePolicy.ROLLBACK, named("a")));
        OperationRun run = simulation.claimed();
        run.turn();
        simulation.attempt();
        assertThat(simulation.journal.instruct(Simulation.OPERATION, Instruction.CANCEL))
                .isTrue();
        RunState end = simulation.toTheEnd(run);

        assertThat(end.state()).isEqualTo(OperationState.CANCELLED);
        assertThat(world.inspect()).isEmpty();
    }

    private OperationRun asking(Thing... things) {
        world.script("make thing/b", Reaction.DENIED);
        simulation.journal.add(order(FailurePolicy.ASK, things));
        OperationRun run = simulation.claimed();
        while (run.state().state() != OperationState.ASKING) {
            run.turn();
            simulation.attempt();
        }
        assertThat(run.idleUntil()).isPresent();
        return run;
    }

    private void untilAsking(OperationRun run) {
        while (run.state().state() != OperationState.ASKING) {
            run.turn();
            if (!simulation.attempt() && run.state().state() != OperationState.ASKING) {
                simulation.clock.advanceTo(run.nextDue().orElseThrow());
            }
        }
    }

    private RunState instructed(OperationRun run, Instruction instruction) {
        assertThat(simulation.journal.instruct(Simulation.OPERATION, instruction))
                .isTrue();
        simulation.clock.advance(Duration.ofSeconds(2));
        return simulation.toTheEnd(run);
    }

    private static Operation order(FailurePolicy policy, Thing... things) {
        Plan plan = Plans.making(things);
        return Simulation.operation(OperationKind.ORDER, plan, policy);
    }
}
