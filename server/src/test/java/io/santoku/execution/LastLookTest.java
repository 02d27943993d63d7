package io.santoku.execution;

import static io.santoku.plan.Thing.named;
import static io.santoku.plan.Thing.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.santoku.plan.Observed;
import io.santoku.plan.Plan;
import io.santoku.plan.Planner;
import io.santoku.plan.Plans;
import io.santoku.plan.ResourceGraph;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Seen;
import io.santoku.plan.StepId;
import io.santoku.plan.Thing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LastLookTest {
    private static final Thing GROUND = named("a");
    private static final Thing UPPER = named("b", "a");

    private final Simulation simulation = new Simulation();
    private final ThingWorld world = simulation.world;

    @Test
    void a_heal_ends_well_once_all_that_it_made_is_there() {
        simulation.order(Plans.making(GROUND, UPPER));
        world.vanish(UPPER);
        RunState end = healed(UPPER);

        assertThat(end.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(certificate(end).sentence()).isEqualTo("0 left, checked 1 place");
    }

    @Test
    void a_heal_says_what_was_gone_again_at_its_end() {
        simulation.order(Plans.making(GROUND, UPPER));
        world.vanish(GROUND);
        world.vanish(UPPER);
        world.bug("make thing/b", () -> world.vanish(GROUND));
        RunState end = healed(GROUND, UPPER);

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(certificate(end).sentence())
                .isEqualTo("0 left, 1 not as wanted (thing/a at vim/cloud: it is gone), checked 2 places");
        assertThat(Leavings.unrestored(heal(plan(GROUND, UPPER)), end)).containsExactly(GROUND.id());
        assertThat(Leavings.of(heal(plan(GROUND, UPPER)), end)).isEmpty();
    }

    @Test
    void what_a_heal_was_to_make_again_is_in_doubt_until_it_is_made() {
        simulation.order(Plans.making(GROUND, UPPER));
        world.vanish(GROUND);
        world.vanish(UPPER);
        world.always("make thing/b", Reaction.DENIED);

        assertThat(healed(GROUND, UPPER).state()).isEqualTo(OperationState.FAILED);
        assertThat(simulation.journal.held(Simulation.SLICE).get(GROUND.id()))
                .extracting(HeldChange.Hold::sure)
                .isEqualTo(true);
        assertThat(simulation.journal.held(Simulation.SLICE).get(UPPER.id()))
                .extracting(HeldChange.Hold::sure)
                .isEqualTo(false);
    }

    @Test
    void what_shows_a_moment_later_is_as_wanted() {
        simulation.order(Plans.making(GROUND, UPPER));
        world.vanish(UPPER);
        world.hides("thing/b", 2);

        assertThat(healed(UPPER).state()).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void a_change_that_has_removed_something_proves_it() {
        simulation.order(Plans.making(GROUND, UPPER));
        world.clings("thing/b");
        Plan plan = Planner.plan(held(), ResourceGraph.ofHeld(List.of(GROUND)));
        RunState end = new Simulation.Next(simulation, OperationKind.MODIFY, plan).end();

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(certificate(end).left())
                .extracting(LeakCertificate.Finding::resource)
                .containsExactly(UPPER.id());
        assertThat(simulation.journal.held(Simulation.SLICE)).containsKey(UPPER.id());
    }

    @Test
    void a_heal_that_had_to_do_without_something_has_failed() {
        Thing spare = named("s").dispensable();
        simulation.order(Plans.making(GROUND, spare));
        world.vanish(spare);
        world.always("make thing/s", Reaction.DENIED);
        ResourceGraph held = ResourceGraph.ofHeld(List.of(GROUND, spare));
        Plan plan = Planner.plan(held, Observed.of(Map.of(spare.id(), new Seen.Gone(List.of()))), held);
        RunState end = healed(plan);

        assertThat(end.step(new StepId("create thing/s")).stage()).isEqualTo(Stage.LEFT_OUT);
        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(Leavings.unrestored(heal(plan), end)).containsExactly(spare.id());
    }

    @Test
    void a_heal_that_is_taken_back_leaves_in_the_books_what_the_slice_is_to_have() {
        simulation.order(Plans.making(GROUND, UPPER));
        world.vanish(GROUND);
        world.vanish(UPPER);
        world.always("make thing/b", Reaction.ANSWER_LOST).always("remove thing/b", Reaction.UNAVAILABLE);
        Plan plan = plan(GROUND, UPPER);
        RunState end = simulation.carryOut(Simulation.operation(OperationKind.HEAL, plan));
        assertThat(end.isTurned()).isTrue();
        assertThat(simulation.journal.held(Simulation.SLICE)).containsOnlyKeys(GROUND.id(), UPPER.id());

        world.always("remove thing/b", Reaction.WORKS);
        simulation.takenUp(plan, Leavings.toTakeUp(heal(plan), end));
        assertThat(world.inspect()).isEmpty();
        assertThat(simulation.journal.held(Simulation.SLICE).values())
                .extracting(one -> one.resource().id(), HeldChange.Hold::sure)
                .containsExactlyInAnyOrder(tuple(GROUND.id(), false), tuple(UPPER.id(), false));
    }

    @Test
    void a_heal_that_is_taken_up_still_says_what_was_gone_again() {
        Thing radio = user("radio");
        simulation.order(Plans.making(GROUND, radio));
        world.vanish(GROUND);
        world.vanish(radio);
        world.always("make user/radio", Reaction.UNAVAILABLE);
        world.bug("make user/radio", () -> world.vanish(GROUND));
        ResourceGraph held = ResourceGraph.ofHeld(List.of(GROUND, radio));
        var gone = new Seen.Gone(List.of());
        Plan plan = Planner.plan(held, Observed.of(Map.of(GROUND.id(), gone, radio.id(), gone)), held);
        RunState end = healed(plan);
        assertThat(certificate(end).adrift()).hasSize(1);

        world.always("make user/radio", Reaction.WORKS);
        RunState after = simulation.takenUp(plan, Leavings.toTakeUp(heal(plan), end));
        assertThat(after.state()).isEqualTo(OperationState.FAILED);
        assertThat(Leavings.unrestored(heal(plan), after)).containsExactly(GROUND.id());
    }

    @Test
    void a_heal_is_taken_up_at_one_component_while_another_is_still_down() {
        Thing radio = user("radio");
        simulation.order(Plans.making(GROUND, radio));
        world.vanish(GROUND);
        world.vanish(radio);
        world.always("make thing/a", Reaction.UNAVAILABLE).always("make user/radio", Reaction.UNAVAILABLE);
        ResourceGraph held = ResourceGraph.ofHeld(List.of(GROUND, radio));
        var gone = new Seen.Gone(List.of());
        Plan plan = Planner.plan(held, Observed.of(Map.of(GROUND.id(), gone, radio.id(), gone)), held);
        healed(plan);

        world.always("make thing/a", Reaction.WORKS);
        RunState after = simulation.takenUp(plan, List.of(new StepId("create thing/a")));
        assertThat(world.inspect()).containsOnlyKeys("thing/a");
        assertThat(after.state()).isEqualTo(OperationState.FAILED);
        assertThat(Leavings.toTakeUp(heal(plan), after)).containsExactly(new StepId("create user/radio"));
    }

    private RunState healed(Thing... gone) {
        return healed(plan(gone));
    }

    private RunState healed(Plan plan) {
        return simulation.carryOut(heal(plan));
    }

    private static Operation heal(Plan plan) {
        return Simulation.operation(OperationKind.HEAL, plan, FailurePolicy.KEEP);
    }

    private static Plan plan(Thing... gone) {
        Map<ResourceId, Seen> seen = new HashMap<>();
        for (Thing one : gone) {
            seen.put(one.id(), new Seen.Gone(List.of()));
        }
        return Planner.plan(held(), Observed.of(seen), held());
    }

    private static ResourceGraph held() {
        return ResourceGraph.ofHeld(List.of(GROUND, UPPER));
    }

    private static LeakCertificate certificate(RunState end) {
        return Objects.requireNonNull(end.certificate());
    }
}
