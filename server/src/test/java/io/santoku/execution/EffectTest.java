package io.santoku.execution;

import static io.santoku.plan.Thing.late;
import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Secret;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Plans;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import io.santoku.plan.Thing;
import io.santoku.slice.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectTest {
    private static final StepId A = new StepId("create thing/a");
    private static final StepId C = new StepId("create late/c");
    private static final ThingFacts FACTS = new ThingFacts("id", new Secret("test-password"));

    private final Plan plan = Plans.making(named("a"), late("c", "a"));
    private final Operation ordering = Simulation.operation(OperationKind.ORDER, plan);
    private final Effect effect = new Effect(ordering);
    private RunState state = RunState.fresh(plan);

    @Test
    void a_thing_is_held_from_its_first_intent_and_surely_once_it_is_done() {
        assertThat(held(new Event.Started())).isEmpty();
        assertThat(held(new Event.Intended(A, Direction.DO, 1))).contains(new HeldChange.Hold(named("a"), null, false));
        assertThat(held(new Event.Waiting(A, Direction.DO, FACTS, "boots")))
                .contains(new HeldChange.Hold(named("a"), FACTS, false));
        assertThat(held(new Event.Done(A, Direction.DO, null))).contains(new HeldChange.Hold(named("a"), FACTS, true));
    }

    @Test
    void what_failed_untouched_is_dropped_and_what_may_be_there_stays_held() {
        held(new Event.Intended(A, Direction.DO, 1));
        RunState intended = state;

        assertThat(held(new Event.GaveUp(A, Direction.DO, failure(false))))
                .contains(new HeldChange.Drop(Thing.idOf("a")));
        state = intended;
        assertThat(held(new Event.Retrying(A, Direction.DO, failure(true), Instant.EPOCH)))
                .isEmpty();
        assertThat(held(new Event.GaveUp(A, Direction.DO, failure(false)))).isEmpty();
    }

    @Test
    void what_is_undone_is_dropped_once_that_is_done() {
        held(new Event.Intended(A, Direction.DO, 1));
        held(new Event.Done(A, Direction.DO, FACTS));

        assertThat(held(new Event.Intended(A, Direction.UNDO, 1))).isEmpty();
        assertThat(held(new Event.Waiting(A, Direction.UNDO, null, "goes down")))
                .isEmpty();
        assertThat(held(new Event.Done(A, Direction.UNDO, null))).contains(new HeldChange.Drop(Thing.idOf("a")));
    }

    @Test
    void what_is_left_out_is_dropped_at_once_also_while_the_operation_asks() {
        held(new Event.Intended(A, Direction.DO, 1));
        held(new Event.GaveUp(A, Direction.DO, failure(true)));
        held(new Event.Asked(C, failure(true)));
        held(new Event.Intended(A, Direction.UNDO, 1));

        assertThat(held(new Event.Done(A, Direction.UNDO, FACTS))).contains(new HeldChange.Drop(Thing.idOf("a")));
    }

    @Test
    void what_is_removed_stays_held_in_doubt_until_it_is_proven_to_be_gone() {
        Plan removing = Plans.removing(named("a"));
        var deleting = new Effect(Simulation.operation(OperationKind.DELETE, removing));
        var step = new StepId("remove thing/a");
        RunState begun = RunState.fresh(removing).with(new Event.Intended(step, Direction.DO, 1), Instant.EPOCH);

        assertThat(deleting.held(new Event.Intended(step, Direction.DO, 1), begun))
                .isEmpty();
        var done = new Event.Done(step, Direction.DO, null);
        RunState removed = begun.with(done, Instant.EPOCH);
        assertThat(deleting.held(done, removed)).contains(new HeldChange.Hold(named("a"), null, false));
        var proven = new Event.Certified(new LeakCertificate(1, List.of(), List.of(), List.of()));
        assertThat(deleting.held(proven, removed.with(proven, Instant.EPOCH)))
                .contains(new HeldChange.Drop(Thing.idOf("a")));
        assertThat(ThingWorld.OUTCOMES.of(Simulation.operation(OperationKind.DELETE, removing), begun))
                .isEqualTo(new SliceOutcome.Now(Phase.TERMINATING, null));
    }

    @Test
    void what_could_not_be_removed_is_held_in_doubt_from_then_on() {
        Plan removing = Plans.removing(named("a"));
        var deleting = new Effect(Simulation.operation(OperationKind.DELETE, removing));
        var step = new StepId("remove thing/a");
        var half = new Event.GaveUp(step, Direction.DO, failure(true));
        var untouched = new Event.GaveUp(step, Direction.DO, failure(false));
        RunState begun = RunState.fresh(removing).with(new Event.Intended(step, Direction.DO, 1), Instant.EPOCH);

        assertThat(deleting.held(half, begun.with(half, Instant.EPOCH)))
                .contains(new HeldChange.Hold(named("a"), null, false));
        assertThat(deleting.held(untouched, begun.with(untouched, Instant.EPOCH)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_change_that_never_touched_it_leaves_what_is_held_as_sure_as_it_was(boolean doubtful) {
        Thing held = named("a");
        var change = new Change.Update(held, held.sized(2), doubtful);
        StepId step = StepId.of(change);
        Plan updating = new Plan(List.of(new Step(step, change, Set.of())));
        var modifying = new Effect(Simulation.operation(OperationKind.MODIFY, updating));
        var untouched = new Event.GaveUp(step, Direction.DO, failure(false));
        RunState after = RunState.fresh(updating)
                .with(new Event.Intended(step, Direction.DO, 1), Instant.EPOCH)
                .with(untouched, Instant.EPOCH);

        assertThat(modifying.held(untouched, after)).contains(new HeldChange.Hold(held, null, !doubtful));
    }

    @Test
    void the_phase_is_the_earliest_with_something_to_do() {
        held(new Event.Started());
        assertThat(ThingWorld.OUTCOMES.of(ordering, state)).isEqualTo(new SliceOutcome.Now(Phase.PROVISIONING, null));
        held(new Event.Done(A, Direction.DO, null));
        assertThat(ThingWorld.OUTCOMES.of(ordering, state)).isEqualTo(new SliceOutcome.Now(Phase.ACTIVATION, null));
        held(new Event.Done(C, Direction.DO, null));
        held(new Event.Ended(OperationState.SUCCEEDED));
        assertThat(ThingWorld.OUTCOMES.of(ordering, state)).isEqualTo(new SliceOutcome.Now(Phase.RUNNING, null));
    }

    private List<HeldChange> held(Event event) {
        state = state.with(event, Instant.EPOCH);
        return effect.held(event, state);
    }

    private static Failure failure(boolean touched) {
        return new Failure("unavailable", ComponentId.vim("cloud"), "make", "no", touched, null);
    }
}
