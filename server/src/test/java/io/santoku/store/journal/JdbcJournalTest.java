package io.santoku.store.journal;

import static io.santoku.plan.Thing.late;
import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.Direction;
import io.santoku.execution.Event;
import io.santoku.execution.Failure;
import io.santoku.execution.FailurePolicy;
import io.santoku.execution.HeldChange;
import io.santoku.execution.Journal;
import io.santoku.execution.JournalContract;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationState;
import io.santoku.execution.ThingFacts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Secret;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Plans;
import io.santoku.plan.ResourceId;
import io.santoku.plan.StepId;
import io.santoku.plan.Thing;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcJournalTest extends JournalContract {
    private static final String SECRET = "very-secret-indeed";

    private JournalFixture fixture;

    @BeforeAll
    void open(@TempDir Path folder) {
        fixture = JournalFixture.create(folder.resolve("test.key"));
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @BeforeEach
    void clear() {
        fixture.clear();
    }

    @Override
    protected Journal journal() {
        return fixture.journal();
    }

    @Override
    protected void add(Operation operation) {
        fixture.add(operation);
    }

    @Override
    protected Map<ResourceId, HeldChange.Hold> held() {
        var held = new HashMap<ResourceId, HeldChange.Hold>();
        fixture.slices()
                .held(SLICE)
                .forEach(one -> held.put(one.id(), new HeldChange.Hold(one.resource(), one.facts(), one.sure())));
        return held;
    }

    @Override
    protected Optional<SliceOutcome.Now> slice() {
        return fixture.slices()
                .find(SLICE)
                .map(slice -> new SliceOutcome.Now(
                        slice.standing().phase(), slice.standing().reason()));
    }

    @Test
    void secrets_are_sealed_in_every_row() {
        ordered(named("a"));
        var facts = new ThingFacts("outside", new Secret(SECRET));
        Journal.Claim claim = journal().claim(OPERATION);
        append(claim, List.of(new Event.Waiting(new StepId("create thing/a"), Direction.DO, facts, "boots")));
        hold(claim, new HeldChange.Hold(named("a"), facts, true));

        assertThat(journal().claim(OPERATION).facts()).containsEntry(Thing.idOf("a"), facts);
        assertThat(text("SELECT facts::text FROM held_resource"))
                .contains("outside")
                .doesNotContain(SECRET);
        assertThat(text("SELECT body::text FROM journal"))
                .doesNotContain(SECRET)
                .doesNotContain("facts");
    }

    @Test
    void bookings_of_what_is_not_held_end_with_the_operation() {
        Operation operation = ordered(named("a"), named("b").dispensable());
        fixture.book(operation, "thing/a", "thing/b");
        Journal.Claim claim = journal().claim(OPERATION);
        hold(claim, new HeldChange.Hold(named("a"), null, true));

        append(claim, List.of(new Event.Started()));
        assertThat(fixture.booked(operation)).containsExactly("thing/a", "thing/b");
        append(claim, List.of(new Event.Ended(OperationState.SUCCEEDED)));
        assertThat(fixture.booked(operation)).containsExactly("thing/a");
    }

    @Test
    void deleting_gives_back_everything() {
        Operation order = ordered(named("a"));
        fixture.book(order, "thing/a");
        Journal.Claim building = journal().claim(OPERATION);
        hold(building, new HeldChange.Hold(named("a"), null, true));
        append(building, List.of(new Event.Ended(OperationState.SUCCEEDED)));
        var delete = new Operation(
                new OperationId("delete"),
                SLICE,
                OperationKind.DELETE,
                Plans.removing(named("a")),
                FailurePolicy.ROLLBACK,
                order.createdAt());
        add(delete);
        Journal.Claim claim = journal().claim(delete.id());
        hold(claim, new HeldChange.Drop(Thing.idOf("a")));
        append(claim, List.of(new Event.Ended(OperationState.SUCCEEDED)));

        assertThat(fixture.booked(order)).isEmpty();
    }

    @Test
    void times_are_learnt_from_what_went_well_only() {
        ordered(named("a"), late("b"));
        var a = new StepId("create thing/a");
        var b = new StepId("create late/b");
        Journal.Claim claim = journal().claim(OPERATION);
        append(claim, List.of(new Event.Intended(a, Direction.DO, 1), new Event.Done(a, Direction.DO, null)));
        claim = journal().claim(OPERATION);
        append(claim, List.of(new Event.Intended(b, Direction.DO, 1), new Event.GaveUp(b, Direction.DO, failure())));
        claim = journal().claim(OPERATION);
        append(claim, List.of(new Event.Intended(b, Direction.UNDO, 1), new Event.Done(b, Direction.UNDO, null)));
        claim = journal().claim(OPERATION);
        append(claim, List.of(new Event.Intended(a, Direction.UNDO, 1), new Event.Done(a, Direction.UNDO, null)));

        assertThat(fixture.database()
                        .client()
                        .sql("SELECT verb || ' ' || kind || ' ' || component FROM step_time")
                        .query(String.class)
                        .list())
                .containsExactly("create thing vim/cloud");
    }

    @Test
    void the_operation_counts_its_steps_and_times_itself() {
        ordered(named("a"), named("b").dispensable());
        Journal.Claim claim = journal().claim(OPERATION);
        append(
                claim,
                List.of(
                        new Event.Started(),
                        new Event.Done(new StepId("create thing/a"), Direction.DO, null),
                        new Event.LeftOut(new StepId("create thing/b"), "why")));
        append(journal().claim(OPERATION), List.of(new Event.Ended(OperationState.SUCCEEDED)));

        var summary =
                fixture.log().list(OperationLog.Query.all().of(SLICE).first(5)).getFirst();
        assertThat(summary.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(summary.progress().stepsDone()).isEqualTo(2);
        assertThat(summary.progress().stepsTotal()).isEqualTo(2);
        assertThat(summary.startedAt()).isNotNull();
        assertThat(summary.endedAt()).isAfterOrEqualTo(summary.startedAt());
    }

    private static Failure failure() {
        return new Failure("denied", ComponentId.vim("cloud"), "POST /things", "no", true, null);
    }

    private String text(String sql) {
        return String.join(
                "\n", fixture.database().client().sql(sql).query(String.class).list());
    }
}
