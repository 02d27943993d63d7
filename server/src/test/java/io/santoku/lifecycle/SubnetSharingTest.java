package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.Instruction;
import io.santoku.execution.Leavings;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.execution.OperationState;
import io.santoku.slice.Phase;
import io.santoku.slice.SubnetId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Slices share one instance of a function: the first claim makes it, the last release removes it.
class SubnetSharingTest {
    private static final int MANY = 30;

    private static Engine engine;
    private static Lifecycle lifecycle;

    @BeforeAll
    static void create(@TempDir Path folder) {
        engine = Engine.create(folder.resolve("key"));
        lifecycle = engine.lifecycle(() -> {});
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void register() {
        engine.clear();
        Sites.register(engine.database().storage(), 1_000);
        Sites.share(engine.database().storage(), 0);
        Sites.catalogue(engine.database().storage(), "amf", "upf", "cu", "cache");
    }

    @Test
    void the_second_slice_uses_what_the_first_one_made() {
        Slice first = order(Sites.nest());
        engine.runAll();
        Set<String> before = engine.drivers().inspect();
        Slice second = order(Sites.nest());
        engine.runAll();

        SliceSubnet subnet = only();
        assertThat(subnet.users()).containsExactly(first.id(), second.id());
        assertThat(subnet.standing().phase()).isEqualTo(Phase.RUNNING);
        assertThat(subnet.sites()).extracting(site -> site.key()).containsExactly("core/amf@5gc", "edge1/upf@5gc");
        assertThat(phase(second)).isEqualTo(Phase.RUNNING);
        assertThat(engine.drivers().inspect())
                .hasSize(before.size() + 5)
                .filteredOn(there -> there.contains(subnet.id().value()))
                .hasSize(2 + 2 + 2)
                .anyMatch(there -> there.equals("tenant vim_core-cloud_katana_" + subnet.id() + "_shared")
                        || there.startsWith("tenant vim_"));
        assertThat(second.outline().sites())
                .filteredOn(site -> site.subnet() != null)
                .extracting(site -> site.nsId(second.id()))
                .as("each slice has an id of its own for what it shares")
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.outline().sites().stream()
                        .filter(site -> site.subnet() != null)
                        .map(site -> site.nsId(first.id()))
                        .toList());
    }

    @Test
    void the_last_user_takes_it_down_and_nobody_earlier() {
        Slice first = order(Sites.nest());
        Slice second = order(Sites.nest());
        engine.runAll();
        SubnetId subnet = only().id();

        delete(first);
        assertThat(engine.drivers().inspect()).anyMatch(there -> there.contains(subnet.value()));
        assertThat(phase(second)).isEqualTo(Phase.RUNNING);
        assertThat(only().users()).containsExactly(second.id());
        delete(second);
        assertThat(engine.drivers().inspect()).isEmpty();
        assertThat(engine.subnets().all()).isEmpty();
        assertThat(bookings()).isZero();
    }

    @Test
    void a_full_subnet_takes_no_more() {
        Sites.share(engine.database().storage(), 2);
        IntStream.range(0, 5).forEach(_ -> order(Sites.nest()));
        engine.runAll();

        assertThat(engine.subnets().all())
                .extracting(subnet -> subnet.users().size())
                .containsExactly(2, 2, 1);
    }

    @Test
    void an_order_that_is_stopped_before_it_begins_leaves_nothing_that_nobody_uses() {
        Slice slice = order(Sites.nest());
        engine.steering().instruct(slice.operation(), Instruction.CANCEL);
        engine.runAll();
        assertThat(phase(slice)).isEqualTo(Phase.FAILED);
        assertThat(only().users()).isEmpty();
        engine.shared().removeUnused();
        engine.runAll();

        assertThat(engine.subnets().all()).isEmpty();
        assertThat(engine.drivers().inspect()).isEmpty();
        assertThat(bookings()).isZero();
    }

    @Test
    void isolation_keeps_the_function_to_the_slice() {
        order(Sites.with("isolation", 1));
        engine.runAll();

        assertThat(engine.subnets().all()).isEmpty();
    }

    @Test
    void a_slice_that_needs_it_elsewhere_gets_its_own() {
        Sites.cloud(engine.database().storage(), "core-2", "core", 10);
        order(Sites.nest());
        Slice other = order(Sites.withServices("cu"));
        engine.runAll();

        assertThat(only().users()).contains(other.id());
    }

    @Test
    void when_it_cannot_be_built_all_its_users_fail_and_nothing_stays() {
        engine.drivers().refuse("+service");
        Slice first = order(Sites.nest());
        Slice second = order(Sites.nest());
        engine.runAll();

        assertThat(phase(first)).isEqualTo(Phase.FAILED);
        assertThat(phase(second)).isEqualTo(Phase.FAILED);
        assertThat(engine.drivers().inspect()).isEmpty();
        assertThat(engine.subnets().all()).isEmpty();
        assertThat(bookings()).isZero();
    }

    @Test
    void a_first_user_that_fails_for_itself_leaves_it_to_the_second() {
        engine.drivers().refuse("+transport");
        Slice first = order(Sites.nest());
        engine.runAll();
        assertThat(phase(first)).isEqualTo(Phase.FAILED);
        assertThat(engine.drivers().inspect()).isEmpty();
        engine.drivers().relent();
        Slice second = order(Sites.nest());
        engine.runAll();

        assertThat(phase(second)).isEqualTo(Phase.RUNNING);
        assertThat(only().users()).containsExactly(second.id());
    }

    @Test
    @Tag("long")
    void what_could_not_be_removed_is_told_and_tried_again() {
        Slice slice = order(Sites.nest());
        engine.runAll();
        engine.drivers().refuse("-service");
        delete(slice);
        assertThat(phase(slice)).isEqualTo(Phase.ERROR);
        engine.drivers().relent();
        delete(slice);

        assertThat(engine.drivers().inspect()).isEmpty();
        assertThat(lifecycle.find(slice.id())).isEmpty();
    }

    @Test
    void a_change_is_taken_back_although_the_shared_instance_is_broken() {
        Slice slice = order(Sites.nest());
        engine.runAll();
        engine.drivers().refuse("-service");
        delete(slice);
        engine.drivers().relent();
        assertThat(only().standing().phase()).isEqualTo(Phase.ERROR);

        lifecycle.change(slice.id(), new Modification.AddService("cache", "cache", "Edge1"));
        engine.runAll();
        Recorded change = engine.log()
                .find(lifecycle.find(slice.id()).orElseThrow().operation())
                .orElseThrow();
        assertThat(change.operation().kind()).isEqualTo(OperationKind.MODIFY);
        assertThat(change.state().state()).isEqualTo(OperationState.FAILED);
        assertThat(Leavings.toTakeUp(change.operation(), change.state()))
                .as("there is nothing to be made good, and nothing goes on for ever")
                .isEmpty();
        delete(slice);
        assertThat(engine.drivers().inspect()).isEmpty();
    }

    @Test
    void a_forced_deletion_goes_through_and_lists_what_it_abandons() {
        Slice slice = order(Sites.nest());
        engine.runAll();
        engine.drivers().refuse("-service");
        lifecycle.delete(slice.id(), true);
        engine.runAll();

        assertThat(lifecycle.find(slice.id())).isEmpty();
        assertThat(engine.subnets().all()).isEmpty();
        assertThat(bookings()).isZero();
        assertThat(engine.drivers().inspect()).isNotEmpty().allMatch(there -> there.startsWith("service"));
    }

    @Test
    void many_at_once_make_it_once_and_remove_it_once() {
        List<CompletableFuture<Slice>> orders = IntStream.range(0, MANY)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> order(Sites.nest()), engine.parts().threads()))
                .toList();
        List<Slice> slices = orders.stream().map(CompletableFuture::join).toList();
        engine.runAll();
        assertThat(only().users()).hasSize(MANY);
        assertThat(slices).allMatch(slice -> phase(slice) == Phase.RUNNING);

        slices.stream()
                .map(slice -> CompletableFuture.runAsync(
                        () -> lifecycle.delete(slice.id(), false),
                        engine.parts().threads()))
                .toList()
                .forEach(CompletableFuture::join);
        engine.runAll();
        assertThat(engine.drivers().inspect()).isEmpty();
        assertThat(engine.subnets().all()).isEmpty();
        assertThat(bookings()).isZero();
    }

    private static Slice order(Map<String, Object> nest) {
        return ((OrderResult.Ordered) lifecycle.order(nest, List.of())).slice();
    }

    private static void delete(Slice slice) {
        assertThat(lifecycle.delete(slice.id(), false)).isInstanceOf(DeleteResult.Deleting.class);
        engine.runAll();
    }

    private static SliceSubnet only() {
        assertThat(engine.subnets().all()).hasSize(1);
        return engine.subnets().all().getFirst();
    }

    private static Phase phase(Slice slice) {
        return lifecycle.find(slice.id()).orElseThrow().standing().phase();
    }

    private static long bookings() {
        return engine.database()
                .client()
                .sql("SELECT count(*) FROM reservation")
                .query(Long.class)
                .single();
    }
}
