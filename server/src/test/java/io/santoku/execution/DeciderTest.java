package io.santoku.execution;

import static io.santoku.plan.Thing.late;
import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.ComponentId;
import io.santoku.plan.Plan;
import io.santoku.plan.Plans;
import io.santoku.plan.StepId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeciderTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Failure CLEAN = failure(false);
    private static final Failure DIRTY = failure(true);
    private static final StepId A = new StepId("create thing/a");
    private static final StepId B = new StepId("create thing/b");
    private static final StepId C = new StepId("create late/c");

    /// `a`, `b` after it and optional, `c` after both.
    private final Plan plan = Plans.making(named("a"), named("b", "a").dispensable(), late("c", "a", "b"));

    @Test
    void at_first_what_needs_nothing_begins() {
        assertThat(after()).containsExactly("do create thing/a");
    }

    @Test
    void while_something_is_under_way_nothing_is_decided() {
        assertThat(after(intended(A))).isEmpty();
        assertThat(after(intended(A), waiting(A))).isEmpty();
        assertThat(after(intended(A), retrying(A, CLEAN))).isEmpty();
    }

    @Test
    void what_is_through_lets_its_followers_begin() {
        assertThat(after(intended(A), done(A))).containsExactly("do create thing/b");
    }

    @Test
    void a_required_step_that_fails_turns_the_operation_round() {
        assertThat(after(intended(A), gaveUp(A, CLEAN))).containsExactly("roll back create thing/a");
    }

    @Test
    void an_optional_step_that_fails_is_left_out_when_it_touched_nothing() {
        assertThat(after(intended(A), done(A), intended(B), gaveUp(B, CLEAN)))
                .containsExactly("leave out create thing/b");
    }

    @Test
    void an_optional_step_that_fails_is_first_undone_when_it_touched_something() {
        assertThat(after(intended(A), done(A), intended(B), gaveUp(B, DIRTY))).containsExactly("undo create thing/b");
        assertThat(after(intended(A), done(A), intended(B), gaveUp(B, DIRTY), undoing(B), undone(B)))
                .containsExactly("leave out create thing/b");
    }

    @Test
    void a_required_step_goes_on_without_the_optional_one_it_needs() {
        assertThat(after(intended(A), done(A), new Event.LeftOut(B, "why"))).containsExactly("do create late/c");
    }

    @Test
    void when_all_is_through_or_left_out_it_has_succeeded() {
        assertThat(after(intended(A), done(A), new Event.LeftOut(B, "why"), intended(C), done(C)))
                .containsExactly("end succeeded");
    }

    @Test
    void an_operation_that_has_turned_round_undoes_the_newest_first() {
        Event[] built = {intended(A), done(A), intended(B), done(B), intended(C), gaveUp(C, DIRTY), turned(C)};

        assertThat(after(built)).containsExactly("undo create late/c");
        assertThat(after(and(built, undoing(C)))).isEmpty();
        assertThat(after(and(built, undoing(C), undone(C)))).containsExactly("undo create thing/b");
        assertThat(after(and(built, undoing(C), undone(C), undoing(B), undone(B))))
                .containsExactly("undo create thing/a");
        assertThat(after(and(built, undoing(C), undone(C), undoing(B), undone(B), undoing(A), undone(A))))
                .containsExactly("end failed");
    }

    @Test
    void what_touched_nothing_is_not_undone() {
        assertThat(after(intended(A), done(A), intended(B), gaveUp(B, CLEAN), turned(B)))
                .containsExactly("undo create thing/a");
    }

    @Test
    void what_was_running_when_the_process_died_is_undone_too() {
        assertThat(after(intended(A), turned(A))).containsExactly("undo create thing/a");
    }

    @Test
    void what_is_in_flight_is_neither_undone_nor_passed_over() {
        RunState state = state(intended(A), done(A), intended(B), turned(C));

        assertThat(words(decider(plan).next(state, Set.of(B)))).isEmpty();
        assertThat(words(decider(plan).next(state, Set.of()))).containsExactly("undo create thing/b");
    }

    @Test
    void what_stands_under_something_that_cannot_be_undone_stays() {
        assertThat(after(
                        intended(A),
                        done(A),
                        intended(B),
                        done(B),
                        turned(C),
                        undoing(B),
                        new Event.GaveUp(B, Direction.UNDO, DIRTY)))
                .containsExactly("end failed");
    }

    @Test
    void removals_are_never_turned_round() {
        Plan removing = Plans.removing(named("a"), named("b", "a"), named("x"));
        var b = new StepId("remove thing/b");
        var x = new StepId("remove thing/x");
        RunState failed = RunState.of(removing, entries(intended(b), intended(x), gaveUp(b, DIRTY)));

        assertThat(words(decider(removing).next(failed, Set.of(x)))).isEmpty();
        RunState rest = failed.with(done(x), NOW);
        assertThat(words(decider(removing).next(rest, Set.of()))).containsExactly("end failed");
    }

    private List<String> after(Event... events) {
        return words(decider(plan).next(state(events), Set.of()));
    }

    private RunState state(Event... events) {
        return RunState.of(plan, entries(events));
    }

    private static List<JournalEntry> entries(Event... events) {
        var entries = new ArrayList<JournalEntry>();
        entries.add(new JournalEntry(1, NOW, new Event.Started()));
        List.of(events).forEach(event -> entries.add(new JournalEntry(entries.size() + 1L, NOW, event)));
        return entries;
    }

    private static List<String> words(List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> switch (decision) {
                    case Decision.Begin(var step, var direction) ->
                        (direction == Direction.DO ? "do " : "undo ") + step.id();
                    case Decision.LeaveOut(var step, var _) -> "leave out " + step.id();
                    case Decision.RollBack(var step, var _) -> "roll back " + step.id();
                    case Decision.Ask(var step, var _) -> "ask about " + step.id();
                    case Decision.End(var end) -> "end " + end.text();
                })
                .toList();
    }

    private static Event[] and(Event[] first, Event... more) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(new Event[0]);
    }

    private static Event intended(StepId step) {
        return new Event.Intended(step, Direction.DO, 1);
    }

    private static Event waiting(StepId step) {
        return new Event.Waiting(step, Direction.DO, null, "boots");
    }

    private static Event retrying(StepId step, Failure failure) {
        return new Event.Retrying(step, Direction.DO, failure, NOW);
    }

    private static Event done(StepId step) {
        return new Event.Done(step, Direction.DO, null);
    }

    private static Event gaveUp(StepId step, Failure failure) {
        return new Event.GaveUp(step, Direction.DO, failure);
    }

    private static Event undoing(StepId step) {
        return new Event.Intended(step, Direction.UNDO, 1);
    }

    private static Event undone(StepId step) {
        return new Event.Done(step, Direction.UNDO, null);
    }

    private static Event turned(StepId cause) {
        return new Event.RollbackBegan(cause, CLEAN);
    }

    private static Failure failure(boolean touched) {
        return new Failure("denied", ComponentId.vim("cloud"), "make", "no", touched, null);
    }

    private static Decider decider(Plan plan) {
        return new Decider(Simulation.operation(OperationKind.ORDER, plan, FailurePolicy.ROLLBACK));
    }
}
