package io.santoku.execution;

import static io.santoku.plan.Thing.named;
import static io.santoku.plan.Thing.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.plan.Observed;
import io.santoku.plan.Plan;
import io.santoku.plan.Planner;
import io.santoku.plan.Plans;
import io.santoku.plan.ResourceGraph;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Seen;
import io.santoku.plan.StepId;
import io.santoku.plan.Thing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Heals that an operator cancels take back what they made, prove that, and have nothing else to do.
class CancelledHealTest {
    private static final Thing GROUND = named("a");
    private static final Thing UPPER = named("b", "a");
    private static final Seen GONE = new Seen.Gone(List.of());

    private final Simulation simulation = new Simulation();
    private final ThingWorld world = simulation.world;

    @Test
    void a_heal_that_is_cancelled_while_it_looks_proves_what_it_took_back_instead() {
        simulation.order(Plans.making(GROUND, UPPER));
        world.vanish(UPPER);
        world.hides("thing/b", 1);
        OperationRun run = begun(heal(withoutUpper()));
        while (run.nextDue().isEmpty()) {
            simulation.attempt();
            run.turn();
        }
        cancel(run);

        assertThat(run.state().state()).isEqualTo(OperationState.UNDOING);
        assertThat(run.nextDue()).as("nothing to do until it is taken back").isEmpty();
        RunState end = simulation.toTheEnd(run);
        assertThat(end.state()).isEqualTo(OperationState.CANCELLED);
        assertThat(certificate(end).sentence()).isEqualTo("0 left, checked 1 place");
        assertThat(world.inspect()).containsOnlyKeys("thing/a");
    }

    @Test
    void a_heal_that_is_cancelled_at_its_very_end_proves_what_it_took_back_too() {
        simulation.order(Plans.making(GROUND, UPPER));
        world.vanish(UPPER);
        world.clings("thing/b");
        OperationRun run = begun(heal(withoutUpper()));
        while (!isSeen(run)) {
            simulation.attempt();
            run.turn();
        }
        simulation.attempt();
        instruct();
        run.turn();
        RunState end = simulation.toTheEnd(run);

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(certificate(end).left())
                .extracting(LeakCertificate.Finding::resource)
                .containsExactly(UPPER.id());
    }

    @Test
    void a_heal_that_is_cancelled_after_it_was_taken_up_proves_all_that_it_took_back() {
        Thing radio = user("radio");
        simulation.order(Plans.making(GROUND, radio));
        world.vanish(GROUND);
        world.vanish(radio);
        world.always("make user/radio", Reaction.UNAVAILABLE);
        Plan plan = plan(List.of(GROUND, radio), Map.of(GROUND.id(), GONE, radio.id(), GONE));
        RunState failed = simulation.carryOut(Simulation.operation(OperationKind.HEAL, plan, FailurePolicy.KEEP));
        world.clings("thing/a");
        OperationRun run = simulation.reopened(plan, Leavings.toTakeUp(heal(plan), failed));
        run.turn();
        cancel(run);
        RunState end = simulation.toTheEnd(run);

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(certificate(end).left())
                .extracting(LeakCertificate.Finding::resource)
                .containsExactly(GROUND.id());
    }

    @Test
    void a_replacement_that_is_under_way_is_not_worked_on_any_more() {
        Thing radio = user("radio");
        simulation.order(Plans.making(GROUND, radio));
        world.vanish(radio);
        world.takes("make thing/a", Duration.ofHours(1)).takes("remove user/radio", Duration.ofSeconds(20));
        Plan plan = plan(
                List.of(GROUND, radio), Map.of(GROUND.id(), new Seen.Lost("project", List.of()), radio.id(), GONE));
        OperationRun run = begun(heal(plan));
        while (run.nextDue().isEmpty()) {
            simulation.attempt();
            run.turn();
        }
        simulation.clock.advanceTo(run.nextDue().orElseThrow());
        run.turn();
        long asked = world.count("make thing/a") + 1;
        cancel(run);
        RunState end = simulation.toTheEnd(run);

        assertThat(world.count("make thing/a")).isEqualTo(asked);
        assertThat(end.cancelled()).isTrue();
    }

    @Test
    void a_heal_that_is_cancelled_misses_nothing_that_it_left_out() {
        Thing spare = named("s").dispensable();
        simulation.order(Plans.making(GROUND, UPPER, spare));
        world.vanish(UPPER);
        world.vanish(spare);
        world.always("make thing/s", Reaction.DENIED).takes("make thing/b", Duration.ofMinutes(1));
        Plan plan = plan(List.of(GROUND, UPPER, spare), Map.of(UPPER.id(), GONE, spare.id(), GONE));
        OperationRun run = begun(heal(plan));
        while (run.state().step(new StepId("create thing/s")).stage() != Stage.LEFT_OUT) {
            simulation.attempt();
            run.turn();
        }
        cancel(run);

        assertThat(simulation.toTheEnd(run).state()).isEqualTo(OperationState.CANCELLED);
    }

    private OperationRun begun(Operation operation) {
        simulation.journal.add(operation);
        OperationRun run = simulation.claimed();
        run.turn();
        return run;
    }

    /// Whether what was made is about to be looked at for the last time.
    private static boolean isSeen(OperationRun run) {
        return run.state().step(new StepId("create thing/b")).stage() == Stage.DONE;
    }

    private void cancel(OperationRun run) {
        instruct();
        simulation.clock.advance(InstructionInbox.PAUSE);
        run.turn();
    }

    private void instruct() {
        assertThat(simulation.journal.instruct(Simulation.OPERATION, Instruction.CANCEL))
                .isTrue();
    }

    private static Operation heal(Plan plan) {
        return Simulation.operation(OperationKind.HEAL, plan);
    }

    private static Plan withoutUpper() {
        return plan(List.of(GROUND, UPPER), Map.of(UPPER.id(), GONE));
    }

    private static Plan plan(List<Thing> things, Map<ResourceId, Seen> seen) {
        ResourceGraph held = ResourceGraph.ofHeld(things);
        return Planner.plan(held, Observed.of(seen), held);
    }

    private static LeakCertificate certificate(RunState end) {
        return Objects.requireNonNull(end.certificate());
    }
}
