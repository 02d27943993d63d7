package io.santoku.execution;

import static io.santoku.plan.Thing.late;
import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Secret;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Plan;
import io.santoku.plan.Planner;
import io.santoku.plan.Plans;
import io.santoku.plan.ResourceGraph;
import io.santoku.plan.ResourceId;
import io.santoku.plan.StepId;
import io.santoku.plan.Thing;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every journal promises.
public abstract class JournalContract {
    /// The slice that the operations of the contract are about.
    protected static final SliceId SLICE = Simulation.SLICE;

    /// The operation that the contract carries out.
    protected static final OperationId OPERATION = Simulation.OPERATION;

    private static final Instant WHEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final StepId A = new StepId("create thing/a");
    private static final ThingFacts FACTS = new ThingFacts("outside", new Secret("test-password"));
    private static final Failure FAILURE =
            new Failure("denied", ComponentId.vim("cloud"), "POST /things", "no", true, "incident");

    /// The journal under test.
    protected abstract Journal journal();

    /// Stores the operation, and its slice if that is new.
    protected abstract void add(Operation operation);

    /// What the slice holds.
    protected abstract Map<ResourceId, HeldChange.Hold> held();

    /// The phase and the reason of the slice; empty when it is gone.
    protected abstract Optional<SliceOutcome.Now> slice();

    @Test
    void the_first_claim_finds_the_operation_and_nothing_else() {
        Operation operation = ordered(named("a"), late("b", "a").dispensable());
        Journal.Claim claim = journal().claim(OPERATION);

        assertThat(claim.operation()).isEqualTo(operation);
        assertThat(claim.entries()).isEmpty();
        assertThat(claim.facts()).isEmpty();
    }

    @Test
    void plans_of_all_kinds_of_change_are_read_as_they_were_written() {
        Plan plan = Planner.plan(
                new ResourceGraph(List.of(named("a"), named("old", "a"))),
                new ResourceGraph(List.of(named("a").sized(2), named("new", "a").dispensable())));
        var operation = new Operation(OPERATION, SLICE, OperationKind.ORDER, plan, FailurePolicy.ROLLBACK, WHEN);
        add(operation);

        assertThat(journal().claim(OPERATION).operation()).isEqualTo(operation);
    }

    @Test
    void the_next_claim_finds_all_events_in_order_but_for_their_facts() {
        ordered(named("a"));
        List<Event> events = List.of(
                new Event.Started(),
                new Event.Intended(A, Direction.DO, 1),
                new Event.Waiting(A, Direction.DO, FACTS, "boots"),
                new Event.Retrying(A, Direction.DO, FAILURE, WHEN),
                new Event.LeftOut(A, "why"),
                new Event.GaveUp(A, Direction.UNDO, FAILURE),
                new Event.Done(A, Direction.UNDO, FACTS),
                new Event.RollbackBegan(A, FAILURE),
                new Event.Ended(OperationState.FAILED));
        List<JournalEntry> written = append(journal().claim(OPERATION), events);
        List<JournalEntry> read = journal().claim(OPERATION).entries();

        assertThat(written).extracting(JournalEntry::event).isEqualTo(events);
        assertThat(read)
                .extracting(JournalEntry::sequence)
                .isEqualTo(written.stream().map(JournalEntry::sequence).toList());
        assertThat(read).extracting(JournalEntry::sequence).isSorted();
        assertThat(read)
                .extracting(JournalEntry::event)
                .hasSize(9)
                .contains(events.get(1), events.get(3), events.get(4), events.get(5), events.get(7), events.get(8))
                .contains(new Event.Waiting(A, Direction.DO, null, "boots"));
    }

    @Test
    void who_was_taken_over_from_can_write_no_more() {
        ordered(named("a"));
        Journal.Claim old = journal().claim(OPERATION);
        append(old, List.of(new Event.Started()));
        Journal.Claim taken = journal().claim(OPERATION);

        assertThatThrownBy(() -> journal()
                        .append(old, writing(old, List.of(new Event.LeftOut(A, "x")), List.of(hold(true)), null)))
                .isInstanceOf(Journal.Fenced.class)
                .hasMessageContaining(OPERATION.value());
        assertThat(held()).isEmpty();
        assertThat(append(taken, List.of(new Event.Intended(A, Direction.DO, 1))))
                .hasSize(1);
        assertThat(journal().claim(OPERATION).entries())
                .extracting(JournalEntry::event)
                .containsExactly(new Event.Started(), new Event.Intended(A, Direction.DO, 1));
    }

    @Test
    void an_operation_ends_only_after_it_took_in_what_it_was_told() {
        ordered(named("a"));
        Journal.Claim claim = journal().claim(OPERATION);
        append(claim, List.of(new Event.Started()));
        assertThat(journal().instruct(OPERATION, Instruction.CANCEL)).isTrue();

        var end = new Event.Ended(OperationState.CANCELLED);
        assertThatThrownBy(() -> append(claim, List.of(end)))
                .isInstanceOf(Journal.Fenced.class)
                .hasMessageContaining("received an instruction");
        assertThat(journal().instruction(OPERATION)).contains(Instruction.CANCEL);
        assertThat(append(claim, List.of(new Event.Instructed(Instruction.CANCEL, null), end)))
                .hasSize(2);
        assertThat(journal().instruction(OPERATION)).isEmpty();
    }

    @Test
    void what_is_held_keeps_its_facts_until_it_is_dropped() {
        ordered(named("a"));
        Journal.Claim claim = journal().claim(OPERATION);

        hold(claim, new HeldChange.Hold(named("a"), null, false));
        assertThat(journal().claim(OPERATION).facts()).isEmpty();
        hold(journal().claim(OPERATION), new HeldChange.Hold(named("a"), FACTS, false));
        hold(journal().claim(OPERATION), new HeldChange.Hold(named("a").sized(2), null, true));
        assertThat(held().values())
                .containsExactly(new HeldChange.Hold(named("a").sized(2), FACTS, true));
        assertThat(journal().claim(OPERATION).facts()).containsExactly(Map.entry(Thing.idOf("a"), FACTS));
        hold(journal().claim(OPERATION), new HeldChange.Drop(Thing.idOf("a")));
        assertThat(held()).isEmpty();
    }

    @Test
    void what_becomes_of_the_slice_is_written_with_the_events() {
        ordered(named("a"));
        Journal.Claim claim = journal().claim(OPERATION);

        settle(claim, new SliceOutcome.Now(Phase.FAILED, "because"));
        assertThat(slice()).contains(new SliceOutcome.Now(Phase.FAILED, "because"));
        settle(claim, new SliceOutcome.Now(Phase.RUNNING, null));
        assertThat(slice()).contains(new SliceOutcome.Now(Phase.RUNNING, null));
        settle(claim, new SliceOutcome.Gone());
        assertThat(slice()).isEmpty();
    }

    @Test
    void an_order_is_carried_out_over_it_and_taken_up_half_way() {
        ordered(named("a"), named("b", "a"), late("c", "b").dispensable());
        var simulation = new Simulation();
        simulation.world.always("make late/c", Reaction.BREAKS);
        OperationRun half = simulation.over(journal());
        half.turn();
        simulation.attempt();
        half.turn();
        OperationRun other = simulation.over(journal());

        assertThat(simulation.toTheEnd(other).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(held()).containsOnlyKeys(Thing.idOf("a"), Thing.idOf("b"));
        assertThat(Objects.requireNonNull(held().get(Thing.idOf("a"))).facts())
                .isEqualTo(new ThingFacts("outside-thing/a", new Secret("test-password")));
        assertThat(slice()).contains(new SliceOutcome.Now(Phase.RUNNING, null));
        assertThatThrownBy(() -> simulation.toTheEnd(half)).isInstanceOf(Journal.Fenced.class);
    }

    @Test
    void an_order_that_fails_leaves_nothing_and_says_why() {
        ordered(named("a"), named("b", "a"));
        var simulation = new Simulation();
        simulation.world.always("make thing/b", Reaction.DENIED);

        assertThat(simulation.toTheEnd(simulation.over(journal())).state()).isEqualTo(OperationState.FAILED);
        assertThat(held()).isEmpty();
        assertThat(slice().orElseThrow().reason()).startsWith("create thing/b: vim/cloud answered");
    }

    /// Stores an order of these things.
    protected final Operation ordered(Thing... things) {
        var operation = new Operation(
                OPERATION, SLICE, OperationKind.ORDER, Plans.making(things), FailurePolicy.ROLLBACK, WHEN);
        add(operation);
        return operation;
    }

    /// Writes these events.
    protected final List<JournalEntry> append(Journal.Claim claim, List<Event> events) {
        return journal().append(claim, writing(claim, events, List.of(), null));
    }

    /// Writes a change of what is held.
    protected final void hold(Journal.Claim claim, HeldChange change) {
        journal().append(claim, writing(claim, List.of(), List.of(change), null));
    }

    private void settle(Journal.Claim claim, SliceOutcome outcome) {
        journal().append(claim, writing(claim, List.of(), List.of(), outcome));
    }

    private static HeldChange hold(boolean sure) {
        return new HeldChange.Hold(named("a"), FACTS, sure);
    }

    private static Writing writing(
            Journal.Claim claim, List<Event> events, List<HeldChange> held, @Nullable SliceOutcome slice) {
        RunState state = RunState.of(claim.operation().plan(), claim.entries());
        for (Event event : events) {
            state = state.with(event, WHEN);
        }
        return new Writing(events, state, held, slice);
    }
}
