package io.santoku.execution;

import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Secret;
import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Plans;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import io.santoku.plan.Thing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunStateTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final StepId A = new StepId("create thing/a");
    private static final Failure CLEAN =
            new Failure("unavailable", ComponentId.vim("cloud"), "make", "no", false, null);
    private static final ThingFacts FACTS = new ThingFacts("id", new Secret("test-password"));

    private final Plan plan = Plans.making(named("a"));
    private RunState state = RunState.fresh(plan);
    private Instant now = START;

    @Test
    void what_is_known_after_an_update_was_taken_back_is_what_taking_it_back_brought() {
        Thing held = named("a");
        var change = new Change.Update(held, held.sized(2), false);
        StepId step = StepId.of(change);
        RunState end = RunState.fresh(new Plan(List.of(new Step(step, change, Set.of()))))
                .with(new Event.Intended(step, Direction.DO, 1), Instant.EPOCH)
                .with(new Event.Done(step, Direction.DO, "changed"), Instant.EPOCH)
                .with(new Event.Intended(step, Direction.UNDO, 1), Instant.EPOCH)
                .with(new Event.Done(step, Direction.UNDO, "as before"), Instant.EPOCH);

        assertThat(end.step(step).facts()).isEqualTo("as before");
    }

    @Test
    void a_step_goes_from_pending_over_waiting_to_done_and_remembers_what_it_learnt() {
        assertThat(state.state()).isEqualTo(OperationState.PENDING);
        assertThat(after(new Event.Started()).stage()).isEqualTo(Stage.PENDING);
        assertThat(after(intended(1)).stage()).isEqualTo(Stage.RUNNING);
        assertThat(after(new Event.Waiting(A, Direction.DO, FACTS, "boots")).stage())
                .isEqualTo(Stage.WAITING);
        StepState done = after(new Event.Done(A, Direction.DO, null));

        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.facts()).isEqualTo(FACTS);
        assertThat(done.times())
                .isEqualTo(new StepState.Times(new Span(START.plusSeconds(2), START.plusSeconds(4)), null));
        assertThat(state.startedAt()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void a_second_attempt_at_what_was_running_may_follow_one_that_worked() {
        assertThat(after(intended(1)).touched()).isFalse();
        assertThat(after(intended(2)).touched()).isTrue();
    }

    @Test
    void retries_keep_their_count_their_start_and_since_when_it_fails() {
        after(intended(1));
        StepState first = after(new Event.Retrying(A, Direction.DO, CLEAN, START));
        after(intended(2));
        StepState second = after(new Event.Retrying(A, Direction.DO, CLEAN, START));

        assertThat(first.failingSince()).isEqualTo(START.plusSeconds(1));
        assertThat(second.failingSince()).isEqualTo(START.plusSeconds(1));
        assertThat(second.since()).isEqualTo(START.plusSeconds(1));
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.touched()).isFalse();
        assertThat(after(new Event.Waiting(A, Direction.DO, null, "boots")).failingSince())
                .isNull();
    }

    @Test
    void undoing_begins_its_own_count_and_time() {
        after(intended(1));
        after(new Event.Done(A, Direction.DO, FACTS));
        StepState undoing = after(new Event.Intended(A, Direction.UNDO, 1));

        assertThat(undoing.stage()).isEqualTo(Stage.UNDOING);
        assertThat(undoing.since()).isEqualTo(START.plusSeconds(3));
        StepState undone = after(new Event.Done(A, Direction.UNDO, null));
        assertThat(undone.stage()).isEqualTo(Stage.UNDONE);
        assertThat(undone.times().undone()).isEqualTo(START.plusSeconds(4));
        assertThat(undone.times().ended()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void an_operation_that_has_turned_round_stays_so_when_it_is_taken_up_again() {
        after(new Event.Started());
        after(new Event.RollbackBegan(A, CLEAN));
        after(new Event.Started());

        assertThat(state.state()).isEqualTo(OperationState.UNDOING);
        after(new Event.Ended(OperationState.FAILED));
        assertThat(state.state().ended()).isTrue();
        assertThat(state.endedAt()).isEqualTo(START.plusSeconds(4));
        assertThat(state.cause()).isEqualTo(A);
        assertThat(state.failure()).isEqualTo(CLEAN);
    }

    @Test
    void the_failure_that_began_it_is_kept_when_undoing_fails_too() {
        after(intended(1));
        after(new Event.GaveUp(A, Direction.DO, CLEAN));
        after(new Event.Intended(A, Direction.UNDO, 1));
        var other = new Failure("denied", ComponentId.vim("cloud"), "remove", "no", true, null);
        StepState stuck = after(new Event.GaveUp(A, Direction.UNDO, other));

        assertThat(stuck.stage()).isEqualTo(Stage.UNDO_FAILED);
        assertThat(stuck.failure()).isEqualTo(CLEAN);
        assertThat(stuck.waitingOn()).isEqualTo(other.sentence());
    }

    private static Event intended(int attempt) {
        return new Event.Intended(A, Direction.DO, attempt);
    }

    private StepState after(Event event) {
        now = now.plusSeconds(1);
        state = state.with(event, now);
        return state.step(A);
    }
}
