package io.santoku.store.journal;

import static io.santoku.plan.Thing.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.execution.Direction;
import io.santoku.execution.Event;
import io.santoku.execution.FailurePolicy;
import io.santoku.execution.Journal;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.execution.Writing;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Storage;
import io.santoku.inventory.SystemIdentity;
import io.santoku.lifecycle.Conduct;
import io.santoku.lifecycle.HealPolicy;
import io.santoku.lifecycle.SliceOutcome;
import io.santoku.plan.Planner;
import io.santoku.plan.ResourceGraph;
import io.santoku.plan.StepId;
import io.santoku.reading.Feed;
import io.santoku.reading.FeedEvent;
import io.santoku.reading.FeedType;
import io.santoku.reading.Position;
import io.santoku.reading.Snapshot;
import io.santoku.running.alert.FailingService;
import io.santoku.slice.NsId;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.store.alert.JdbcAlertBook;
import io.santoku.store.reading.JdbcFeed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every change that clients can see is an event, whichever store makes it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTriggersTest {
    private static final SliceId SLICE = new SliceId("slice-1");
    private static final OperationId ORDER = new OperationId("operation-1");
    private static final StepId STEP = new StepId("create thing/a");
    private static final Instant WHEN = Instant.parse("2026-01-01T00:00:00Z");

    private JournalFixture fixture;
    private Feed feed;
    private Position seen = Position.START;

    @BeforeAll
    void open(@TempDir Path folder) {
        fixture = JournalFixture.create(folder.resolve("test.key"));
        feed = new JdbcFeed(fixture.database().client(), fixture.json());
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @BeforeEach
    void clear() {
        fixture.clear();
        news();
    }

    @Test
    void an_order_is_an_event_of_the_slice_and_one_of_the_operation() {
        order();

        List<FeedEvent> news = news();

        assertThat(news)
                .extracting(event -> event.snapshot().type())
                .containsExactly(FeedType.SLICE, FeedType.OPERATION);
        assertThat(news).allMatch(event -> SLICE.equals(event.slice()) && ORDER.equals(event.operation()));
        assertThat(news.getFirst().snapshot()).isInstanceOfSatisfying(Snapshot.OfSlice.class, slice -> {
            assertThat(slice.slice()).isEqualTo(fixture.slices().briefs().getFirst());
            assertThat(slice.snssai()).hasToString("1-000001");
            assertThat(slice.operation()).isEqualTo(ORDER);
            assertThat(slice.isRemoved()).isFalse();
        });
        assertThat(news.getLast().snapshot()).isEqualTo(new Snapshot.OfOperation(summary(), null));
    }

    @Test
    void entries_of_the_journal_are_events_of_their_steps_or_of_the_operation() {
        order();
        Journal.Claim claim = fixture.journal().claim(ORDER);
        news();
        List<JournalEntry> written =
                append(claim, List.of(new Event.Started(), new Event.Intended(STEP, Direction.DO, 1)), null);

        List<FeedEvent> news = news();

        assertThat(news)
                .extracting(FeedEvent::snapshot)
                .containsExactly(
                        new Snapshot.OfOperation(summary(), null),
                        new Snapshot.OfOperation(summary(), written.getFirst()),
                        new Snapshot.OfStep(written.getLast()));
        assertThat(news.stream().map(event -> event.position().transaction()).distinct())
                .as("one transaction")
                .hasSize(1);
    }

    @Test
    void facts_and_secrets_are_in_no_event() {
        order();
        Journal.Claim claim = fixture.journal().claim(ORDER);
        append(claim, List.of(new Event.Started(), new Event.Done(STEP, Direction.DO, "a fact")), null);

        assertThat(news().getLast().snapshot())
                .isInstanceOfSatisfying(
                        Snapshot.OfStep.class,
                        step -> assertThat(step.entry().event()).isEqualTo(new Event.Done(STEP, Direction.DO, null)));
    }

    @Test
    void a_deletion_ends_with_the_last_event_of_its_slice() {
        order();
        Journal.Claim claim = fixture.journal().claim(ORDER);
        news();
        append(claim, List.of(new Event.Ended(OperationState.SUCCEEDED)), new SliceOutcome.Gone());

        List<FeedEvent> news = news();

        assertThat(news.getLast().snapshot())
                .isInstanceOfSatisfying(
                        Snapshot.OfSlice.class,
                        slice -> assertThat(slice.isRemoved()).isTrue());
        assertThat(news).extracting(event -> event.snapshot().type()).contains(FeedType.OPERATION);
    }

    @Test
    void phase_and_conduct_of_a_slice_are_events_and_what_nobody_sees_is_none() {
        order();
        Journal.Claim claim = fixture.journal().claim(ORDER);
        news();
        append(claim, List.of(), new SliceOutcome.Now(Phase.ACTIVATION, null));
        assertThat(news().getLast().snapshot())
                .isInstanceOfSatisfying(
                        Snapshot.OfSlice.class,
                        slice -> assertThat(slice.slice().standing().phase()).isEqualTo(Phase.ACTIVATION));

        fixture.slices().conduct(SLICE, new Conduct(FailurePolicy.ASK, HealPolicy.OFF));
        assertThat(news()).hasSize(1);
        fixture.journal().claim(ORDER);
        assertThat(news()).isEmpty();
    }

    @Test
    void changes_that_are_rolled_back_are_no_events() {
        try {
            fixture.database().storage().transactions().inTransaction(() -> {
                order();
                throw new IllegalStateException("too late");
            });
        } catch (IllegalStateException _) {
            // as planned
        }

        assertThat(news()).isEmpty();
    }

    @Test
    void components_with_their_checks_and_their_maintenance_are_events() {
        Storage storage = fixture.database().storage();
        ComponentId wim = ComponentId.wim("w");
        var item = CheckItem.warning("clock", "it is late");
        storage.registry().wims().add(Samples.wim("w"));
        storage.checks().put(wim, new SystemIdentity("realm", ""), List.of(item), true);
        storage.checks().put(wim, new SystemIdentity("realm", ""), List.of(item), true);
        storage.maintenances().begin(wim, "new fibre");
        storage.maintenances().end(wim);
        storage.registry().wims().remove("w");

        List<Snapshot.OfComponent> news = news().stream()
                .map(event -> (Snapshot.OfComponent) event.snapshot())
                .toList();

        assertThat(news).extracting(Snapshot.OfComponent::id).containsOnly(wim).hasSize(5);
        assertThat(news.getFirst().check()).isNull();
        assertThat(news.get(1).check())
                .satisfies(check -> assertThat(check.items()).containsExactly(item));
        assertThat(news.get(2).maintenance())
                .satisfies(maintenance -> assertThat(maintenance.reason()).isEqualTo("new fibre"));
        assertThat(news.get(3).maintenance()).isNull();
        assertThat(news).extracting(Snapshot.OfComponent::isRemoved).containsExactly(false, false, false, false, true);
    }

    @Test
    void network_services_that_fail_and_recover_are_events() {
        var alerts = new JdbcAlertBook(fixture.database().client());
        var service = NsId.of(SLICE, "core");
        var failing = new FailingService(SLICE, service, "core", "edge1", 0, WHEN, Map.of());
        alerts.fail(failing);
        alerts.fail(failing);
        alerts.clear(SLICE, service);
        alerts.forget(SLICE, service);

        assertThat(news())
                .extracting(event -> ((Snapshot.OfAlert) event.snapshot()).isFiring())
                .containsExactly(true, false, false);
    }

    private void order() {
        var plan = Planner.plan(new ResourceGraph(List.of()), new ResourceGraph(List.of(named("a"))));
        fixture.add(new Operation(ORDER, SLICE, OperationKind.ORDER, plan, FailurePolicy.ROLLBACK, WHEN));
    }

    private OperationLog.Summary summary() {
        return fixture.log().latest(SLICE).orElseThrow();
    }

    private List<JournalEntry> append(Journal.Claim claim, List<Event> events, @Nullable SliceOutcome outcome) {
        return fixture.journal().append(claim, new Writing(events, state(claim, events), List.of(), outcome));
    }

    private static RunState state(Journal.Claim claim, List<Event> events) {
        var entries = new ArrayList<>(claim.entries());
        events.forEach(event -> entries.add(new JournalEntry(entries.size() + 1, WHEN, event)));
        return RunState.of(claim.operation().plan(), entries);
    }

    /// The events since the last call.
    private List<FeedEvent> news() {
        Feed.Page page = await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> feed.read(seen, 1_000), Feed.Page::isSettled);
        seen = page.next();
        return page.events();
    }
}
