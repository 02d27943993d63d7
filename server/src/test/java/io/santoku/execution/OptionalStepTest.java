package io.santoku.execution;

import static io.santoku.plan.Thing.late;
import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Plans;
import io.santoku.plan.StepId;
import io.santoku.slice.Phase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionalStepTest {
    private final Simulation simulation = new Simulation();
    private final ThingWorld world = simulation.world;

    @Test
    void what_cannot_be_had_and_may_be_missing_is_left_out() {
        world.always("make thing/b", Reaction.DENIED);
        RunState end = simulation.order(Plans.making(named("a"), named("b", "a").dispensable(), late("c", "a", "b")));

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(end.step(new StepId("create thing/b")).stage()).isEqualTo(Stage.LEFT_OUT);
        assertThat(end.step(new StepId("create thing/b")).waitingOn())
                .isEqualTo("vim/cloud answered make thing/b with denied: go away");
        assertThat(world.inspect()).containsOnlyKeys("thing/a", "late/c");
        assertThat(world.inspect()).containsEntry("late/c", "1 -> [outside-thing/a]");
        assertThat(simulation.journal.held(Simulation.SLICE)).hasSize(2);
        assertThat(simulation.journal.outcome(Simulation.SLICE)).isEqualTo(new SliceOutcome.Now(Phase.RUNNING, null));
    }

    @Test
    void what_it_made_before_it_failed_is_undone_first() {
        world.always("make thing/a", Reaction.BREAKS);
        RunState end = simulation.order(Plans.making(named("a").dispensable(), named("b")));

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.count("remove thing/a")).isEqualTo(1);
        assertThat(world.inspect()).containsOnlyKeys("thing/b");
    }

    @Test
    void optional_things_that_need_it_are_left_out_too() {
        world.always("make thing/a", Reaction.DENIED);
        RunState end = simulation.order(Plans.making(
                named("a").dispensable(),
                named("b", "a").dispensable(),
                late("c", "b").dispensable(),
                named("d")));

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(end.step(new StepId("create thing/b")).waitingOn())
                .isEqualTo("needs what was left out: create thing/a");
        assertThat(end.step(new StepId("create late/c")).stage()).isEqualTo(Stage.LEFT_OUT);
        assertThat(world.calls()).containsExactlyInAnyOrder("make thing/a", "make thing/d");
    }

    @Test
    void what_broke_after_it_had_booted_for_a_while_is_not_known_to_those_who_follow() {
        world.takes("make thing/a", Duration.ofSeconds(3)).script("make thing/a", Reaction.WORKS, Reaction.BREAKS);
        RunState end = simulation.order(Plans.making(named("a").dispensable(), late("b", "a")));

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(world.inspect()).containsOnlyKeys("late/b").containsEntry("late/b", "1 -> []");
        assertThat(world.broken()).isEmpty();
    }

    @Test
    void when_it_can_neither_be_had_nor_undone_the_whole_is_rolled_back() {
        world.always("make thing/b", Reaction.BREAKS).always("remove thing/b", Reaction.DENIED);
        RunState end = simulation.order(Plans.making(named("a"), named("b").dispensable()));

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(world.inspect()).containsOnlyKeys("thing/b");
        assertThat(simulation.journal.held(Simulation.SLICE)).hasSize(1);
    }

    @Test
    void while_it_is_being_undone_a_rollback_waits_for_it() {
        world.always("make thing/a", Reaction.BREAKS).takes("remove thing/a", Duration.ofSeconds(30));
        world.takes("make thing/b", Duration.ofSeconds(5));
        world.script("make late/c", Reaction.DENIED);
        RunState end = simulation.order(Plans.making(named("a").dispensable(), named("b"), late("c", "b")));

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(world.inspect()).isEmpty();
        assertThat(simulation.journal.held(Simulation.SLICE)).isEmpty();
    }
}
