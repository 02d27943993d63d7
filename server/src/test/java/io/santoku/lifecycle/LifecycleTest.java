package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.Reservation;
import io.santoku.placement.Misfit;
import io.santoku.plan.Plan;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import io.santoku.slice.Snssai;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifecycleTest {
    private final AtomicInteger refreshes = new AtomicInteger();
    private Engine engine;
    private Lifecycle lifecycle;

    @BeforeAll
    void open(@TempDir Path folder) {
        engine = Engine.create(folder.resolve("test.key"));
        lifecycle = engine.lifecycle(refreshes::incrementAndGet);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @BeforeEach
    void register() {
        engine.clear();
        refreshes.set(0);
        Sites.register(engine.database().storage(), 100);
    }

    @Test
    void a_preview_changes_nothing_anywhere_and_is_what_the_order_then_does() {
        List<String> before = engine.contents();
        int calls = engine.drivers().calls();
        Draft draft = feasible(lifecycle.preview(Sites.nest(), List.of()));

        assertThat(engine.contents()).isEqualTo(before);
        assertThat(engine.drivers().calls()).isEqualTo(calls);
        assertThat(refreshes).hasValue(0);
        Slice slice = ordered(Sites.nest());
        Plan plan =
                engine.log().find(slice.operation()).orElseThrow().operation().plan();
        assertThat(plan.steps())
                .extracting(step -> step.id())
                .isEqualTo(draft.plan().steps().stream().map(step -> step.id()).toList());
    }

    @Test
    void an_order_is_booked_stored_and_dispatched_and_then_runs() {
        Slice slice = ordered(Sites.nest());

        assertThat(slice.standing().status()).isEqualTo("Placement");
        assertThat(engine.parts().dispatched()).containsExactly(slice.operation());
        assertThat(booked(slice)).containsExactly("ns/core/amf", "ns/edge1/cu", "ns/edge1/upf");
        assertThat(engine.drivers().inspect()).isEmpty();
        engine.runAll();
        assertThat(stored(slice).standing().status()).isEqualTo("Running");
        assertThat(stored(slice).standing().runningAt()).isNotNull();
        assertThat(engine.drivers().inspect()).hasSize(2 + 2 + 3 + 1 + 1);
        assertThat(engine.slices().held(slice.id())).hasSize(9).allMatch(Slices.Held::sure);
        assertThat(booked(slice)).hasSize(3);
    }

    @Test
    void a_deleted_slice_leaves_nothing_but_its_history() {
        Slice slice = ordered(Sites.nest());
        engine.runAll();

        assertThat(lifecycle.delete(slice.id(), false)).isInstanceOf(DeleteResult.Deleting.class);
        assertThat(stored(slice).standing().phase()).isEqualTo(Phase.TERMINATING);
        engine.runAll();
        assertThat(lifecycle.find(slice.id())).isEmpty();
        assertThat(engine.drivers().inspect()).isEmpty();
        assertThat(engine.slices().held(slice.id())).isEmpty();
        assertThat(booked(slice)).isEmpty();
        assertThat(engine.log().find(slice.operation())).isPresent();
    }

    @Test
    void a_wrong_nest_is_declined_and_nothing_is_written() {
        List<String> before = engine.contents();
        Map<String, Object> nest = Sites.with("qos", List.of(Map.of("five_qi", "no number")));
        nest.remove("base_slice_descriptor");

        assertThat(declined(nest)).isInstanceOf(Proposal.Refused.class);
        assertThat(engine.contents()).isEqualTo(before);
    }

    @Test
    void a_slice_that_no_function_serves_is_declined() {
        assertThat(declined(Sites.with("coverage", List.of("moon")))).isInstanceOf(Proposal.Unserved.class);
    }

    @Test
    void what_fits_nowhere_is_declined_with_the_reason_per_cloud_and_nothing_is_written() {
        Sites.cloud(engine.database().storage(), "second", "edge1", 0);
        engine.database().storage().reservations().measured(Sites.EDGE_CLOUD, new Amounts(1, 9, 9, 9), Amounts.NONE);
        List<String> before = engine.contents();
        var unplaceable = (Proposal.Unplaceable) declined(Sites.nest());

        Misfit misfit = unplaceable.misfits().getFirst();
        assertThat(misfit.considered())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.reasons()).containsExactly("needs 1 vCPUs, 0 free"));
        assertThat(engine.contents()).isEqualTo(before);
        assertThat(engine.parts().dispatched()).isEmpty();
    }

    @Test
    void what_fits_nowhere_can_be_kept_as_a_slice_that_failed() {
        var result = lifecycle.orderOrFail(Sites.withServices("unheard-of"), List.of());
        Slice slice = stored(((OrderResult.Ordered) result).slice());

        assertThat(slice.standing().status())
                .isEqualTo("Failed - NSD unheard-of not found on any NFVO registered to SM");
        assertThat(booked(slice)).isEmpty();
        assertThat(engine.parts().dispatched()).isEmpty();
        assertThat(lifecycle.orderOrFail(Sites.with("coverage", List.of("moon")), List.of()))
                .isInstanceOf(OrderResult.Declined.class);
        lifecycle.delete(slice.id(), false);
        engine.runAll();
        assertThat(lifecycle.find(slice.id())).isEmpty();
    }

    @Test
    void an_unknown_descriptor_is_looked_for_once_more() {
        Lifecycle learning = engine.lifecycle(() -> {
            refreshes.incrementAndGet();
            Sites.catalogue(engine.database().storage(), "amf", "upf", "cu", "cache");
        });

        assertThat(learning.order(Sites.withServices("cache"), List.of())).isInstanceOf(OrderResult.Ordered.class);
        assertThat(refreshes).hasValue(1);
        assertThat(learning.order(Sites.withServices("cache"), List.of())).isInstanceOf(OrderResult.Ordered.class);
        assertThat(refreshes).hasValue(1);
    }

    @Test
    void a_descriptor_that_stays_unknown_is_told_or_left_out() {
        var unplaceable = (Proposal.Unplaceable) declined(Sites.withServices("ghost"));

        assertThat(refreshes).hasValue(1);
        assertThat(unplaceable.misfits())
                .extracting(Misfit::reason)
                .containsExactly("NSD ghost not found on any NFVO registered to SM");
        Slice slice = ordered(Sites.withServices("ghost?"));
        engine.runAll();
        assertThat(stored(slice).standing().phase()).isEqualTo(Phase.RUNNING);
        assertThat(stored(slice).outline().leftOut())
                .extracting(one -> one.networkService())
                .containsExactly("ghost");
    }

    @Test
    void differentiators_are_the_lowest_free_of_their_type() {
        Slice first = ordered(Sites.nest());
        Slice second = ordered(Sites.nest());
        Slice third = ordered(Sites.nest("000004"));
        assertThat(List.of(first.snssai(), second.snssai(), third.snssai()))
                .containsExactly(new Snssai(1, "000001"), new Snssai(1, "000002"), new Snssai(1, "000004"));
        engine.runAll();
        lifecycle.delete(first.id(), false);
        engine.runAll();

        assertThat(ordered(Sites.nest()).snssai()).isEqualTo(new Snssai(1, "000001"));
        assertThat(ordered(Sites.nest()).snssai()).isEqualTo(new Snssai(1, "000003"));
        assertThat(ordered(Sites.nest()).snssai()).isEqualTo(new Snssai(1, "000005"));
    }

    @Test
    void a_differentiator_that_another_slice_has_is_declined_and_nothing_is_written() {
        ordered(Sites.nest("00abcd"));
        List<String> before = engine.contents();

        assertThat(declined(Sites.nest("00ABCD"))).isEqualTo(new Proposal.Taken(new Snssai(1, "00ABCD")));
        assertThat(engine.contents()).isEqualTo(before);
    }

    @Test
    void a_slice_that_is_worked_on_is_not_deleted_and_one_that_is_deleted_is_joined() {
        Slice slice = ordered(Sites.nest());

        assertThat(lifecycle.delete(slice.id(), false)).isEqualTo(new DeleteResult.Busy(slice.operation()));
        assertThat(lifecycle.delete(new SliceId("nobody"), false)).isEqualTo(new DeleteResult.Unknown());
        engine.runAll();
        var deleting = (DeleteResult.Deleting) lifecycle.delete(slice.id(), false);
        var joined = (DeleteResult.Deleting) lifecycle.delete(slice.id(), false);
        assertThat(joined.operation().id()).isEqualTo(deleting.operation().id());
        assertThat(lifecycle.delete(slice.id(), true))
                .isEqualTo(new DeleteResult.Busy(deleting.operation().id()));
    }

    @Test
    void a_slice_that_failed_holds_nothing_gives_its_room_back_and_can_be_deleted() {
        engine.drivers().refuse("+radio");
        Slice slice = ordered(Sites.nest());
        engine.runAll();

        assertThat(stored(slice).standing().status())
                .isEqualTo("Failed - create radio/ems: ems/ems answered +radio with denied: not today");
        assertThat(engine.drivers().inspect()).isEmpty();
        assertThat(booked(slice)).isEmpty();
        lifecycle.delete(slice.id(), false);
        engine.runAll();
        assertThat(lifecycle.find(slice.id())).isEmpty();
    }

    @Test
    void what_a_failed_slice_could_not_undo_is_taken_away_by_deleting_it() {
        engine.drivers().refuse("+radio");
        engine.drivers().refuse("-account");
        Slice slice = ordered(Sites.nest());
        engine.runAll();
        assertThat(engine.slices().held(slice.id())).hasSize(4);

        lifecycle.delete(slice.id(), false);
        engine.runAll();
        assertThat(stored(slice).standing().phase()).isEqualTo(Phase.ERROR);
        engine.drivers().relent();
        lifecycle.delete(slice.id(), false);
        engine.runAll();
        assertThat(lifecycle.find(slice.id())).isEmpty();
        assertThat(engine.drivers().inspect()).isEmpty();
    }

    @Test
    void a_descriptor_that_was_ordered_can_be_named_as_a_base_later() {
        ordered(Sites.nest());
        Map<String, Object> later = Map.of(
                "base_slice_descriptor", Map.of("base_slice_des_ref", "broadband", "base_slice_des_id", "narrow"));

        assertThat(ordered(later).outline().coverage()).containsExactly("edge1");
    }

    private Slice ordered(Map<String, Object> nest) {
        return switch (lifecycle.order(nest, List.of())) {
            case OrderResult.Ordered(var slice) -> slice;
            case OrderResult.Declined(var why) -> throw new AssertionError(why);
        };
    }

    private Proposal declined(Map<String, Object> nest) {
        return switch (lifecycle.order(nest, List.of())) {
            case OrderResult.Ordered(var slice) -> throw new AssertionError(slice);
            case OrderResult.Declined(var why) -> why;
        };
    }

    private static Draft feasible(Proposal proposal) {
        assertThat(proposal).isInstanceOf(Proposal.Feasible.class);
        return ((Proposal.Feasible) proposal).draft();
    }

    private Slice stored(Slice slice) {
        return lifecycle.find(slice.id()).orElseThrow();
    }

    private List<String> booked(Slice slice) {
        return engine.database().storage().reservations().of(slice.id()).stream()
                .map(Reservation::resource)
                .toList();
    }
}
