package io.santoku.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Host;
import io.santoku.inventory.Location;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.Reservations;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Storage;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.VimLoad;
import io.santoku.slice.SliceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcReservationsTest {
    private static final ComponentId CLOUD = ComponentId.vim("cloud");
    private static final SliceId SLICE = new SliceId("11111111-1111-4111-8111-111111111111");
    private static final Amounts ONE = new Amounts(1, 1024, 10, 1);
    private static final Amounts TOTAL = new Amounts(20, 1 << 20, 1000, 100);

    private TestDatabase database;
    private Storage storage;
    private Reservations reservations;

    @BeforeAll
    void open() {
        database = TestDatabase.create();
        storage = database.storage();
        reservations = storage.reservations();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin_with_a_cloud_at_an_edge() {
        database.clear();
        database.client().sql("TRUNCATE held_resource, observation").update();
        storage.registry().locations().add(new Location("edge1", ""));
        storage.registry().vims().add(Samples.vim("cloud", "edge1"));
        reservations.measured(CLOUD, TOTAL, Amounts.NONE);
    }

    @Test
    void what_is_reserved_is_no_longer_free() {
        reservations.reserve(SLICE, List.of(booking("ns/a"), booking("ns/b")));

        VimLoad load = reservations.lockLoads(List.of("edge1")).getFirst();
        assertThat(load.reserved()).isEqualTo(new Amounts(2, 2048, 20, 2));
        assertThat(load.free().vcpus()).isEqualTo(18);
        assertThat(reservations.loads()).containsExactly(load);
        assertThat(reservations.lockLoads(List.of("core"))).isEmpty();
        assertThat(reservations.lockLoads(List.of())).isEmpty();
    }

    @Test
    void booking_again_for_the_same_resource_replaces() {
        reservations.reserve(SLICE, List.of(booking("ns/a")));
        reservations.reserve(SLICE, List.of(booking("ns/a")));

        assertThat(reservations.of(SLICE)).containsExactly(booking("ns/a"));
    }

    @Test
    void releasing_gives_back_one_or_all() {
        reservations.reserve(SLICE, List.of(booking("ns/a"), booking("ns/b"), booking("ns/c")));

        reservations.release(SLICE, "ns/b");
        assertThat(reservations.of(SLICE)).containsExactly(booking("ns/a"), booking("ns/c"));
        assertThat(reservations.slicesUsing(CLOUD)).containsExactly(SLICE.value());
        reservations.release(SLICE);
        assertThat(reservations.of(SLICE)).isEmpty();
        assertThat(reservations.slicesUsing(CLOUD)).isEmpty();
    }

    @Test
    void what_our_slices_have_there_does_not_count_as_used_by_others() {
        reservations.reserve(SLICE, List.of(booking("ns/a"), booking("ns/b")));
        hold("ns/a", true);
        hold("ns/b", true);

        reservations.measured(CLOUD, TOTAL, new Amounts(5, 2048, 20, 3));

        assertThat(others()).isEqualTo(new Amounts(3, 0, 0, 1));
        assertThat(reservations.loads().getFirst().free().vcpus()).isEqualTo(15);
    }

    @Test
    void what_is_only_reserved_is_not_taken_for_a_part_of_what_is_used() {
        reservations.reserve(SLICE, List.of(booking("ns/a"), booking("ns/b")));

        reservations.measured(CLOUD, TOTAL, new Amounts(5, 2048, 20, 3));

        assertThat(others()).isEqualTo(new Amounts(5, 2048, 20, 3));
        assertThat(reservations.loads().getFirst().free().vcpus()).isEqualTo(13);
    }

    @Test
    void while_a_machine_of_ours_is_on_its_way_others_use_what_they_used_unless_that_cannot_be() {
        reservations.measured(CLOUD, TOTAL, new Amounts(4, 4096, 40, 4));
        reservations.reserve(SLICE, List.of(booking("ns/a"), booking("ns/b")));
        hold("ns/a", false);
        hold("ns/b", false);

        reservations.measured(CLOUD, TOTAL, new Amounts(4, 4096, 40, 4));
        assertThat(others()).isEqualTo(new Amounts(4, 4096, 40, 4));
        reservations.measured(CLOUD, TOTAL, new Amounts(6, 6144, 60, 6));
        assertThat(others()).isEqualTo(new Amounts(4, 4096, 40, 4));
        reservations.measured(CLOUD, TOTAL, new Amounts(9, 9216, 90, 9));
        assertThat(others()).isEqualTo(new Amounts(7, 7168, 70, 7));
        reservations.measured(CLOUD, TOTAL, new Amounts(1, 1024, 10, 1));
        assertThat(others()).isEqualTo(new Amounts(1, 1024, 10, 1));
    }

    @Test
    void a_machine_that_was_seen_to_be_gone_is_no_part_of_what_is_used() {
        reservations.reserve(SLICE, List.of(booking("ns/a")));
        hold("ns/a", true);
        database.client().sql("""
            INSERT INTO observation (holder_id, resource_id, sight, detail, seen_at, adrift)
            VALUES (:slice, 'ns/a', 'gone', '[]', now(), true)
            """).param("slice", SLICE.value()).update();

        reservations.measured(CLOUD, TOTAL, new Amounts(2, 2048, 20, 2));

        assertThat(others()).isEqualTo(new Amounts(2, 2048, 20, 2));
    }

    @Test
    void machines_are_awaited_until_the_hosts_were_looked_at_with_them() {
        Amounts room = new Amounts(8, 8192, 80, 8);
        var host = new Host("host-1", room, ONE, room);
        reservations.described(CLOUD, List.of(host));
        reservations.reserve(SLICE, List.of(new Reservation(CLOUD, "ns/a", ONE, List.of(ONE))));

        assertThat(reservations.loads().getFirst().detail().hosts()).containsExactly(host);
        assertThat(reservations.loads().getFirst().detail().awaited()).containsExactly(ONE);

        hold("ns/a", true);
        reservations.measured(CLOUD, TOTAL, ONE);
        assertThat(reservations.loads().getFirst().detail().awaited()).isEmpty();
        assertThat(reservations.of(SLICE).getFirst().machines()).containsExactly(ONE);
    }

    @Test
    void a_system_under_two_ids_has_its_room_once() {
        storage.registry().locations().add(new Location("edge2", ""));
        storage.registry().vims().add(Samples.vim("twin", "edge2"));
        var twin = ComponentId.vim("twin");
        reservations.measured(twin, TOTAL, Amounts.NONE);
        List.of(CLOUD, twin)
                .forEach(vim -> storage.checks().put(vim, new SystemIdentity("keystone", "one"), List.of(), true));
        reservations.reserve(SLICE, List.of(booking("ns/a"), booking("ns/b")));
        hold("ns/a", true);

        assertThat(reservations.loads()).extracting(load -> load.free().vcpus()).containsExactly(18, 18);
        assertThat(reservations.lockLoads(List.of("edge2")))
                .extracting(VimLoad::vim)
                .containsExactly(twin);
        reservations.measured(twin, TOTAL, ONE);
        assertThat(reservations.loads())
                .extracting(load -> load.usedByOthers().vcpus())
                .containsExactly(0, 0);
    }

    @Test
    void a_refusal_is_remembered_for_a_while() {
        reservations.refused(CLOUD, "has just refused a slice: no quota");

        assertThat(reservations.loads().getFirst().detail().refusal()).isEqualTo("has just refused a slice: no quota");
        database.client()
                .sql("UPDATE vim_capacity SET refused_at = refused_at - interval '11 minutes'")
                .update();
        assertThat(reservations.loads().getFirst().detail().refusal()).isNull();
    }

    @Test
    void it_is_known_which_clouds_were_measured_since_when() {
        Instant before = Instant.now().minusSeconds(60);
        Instant after = Instant.now().plusSeconds(60);

        assertThat(reservations.unmeasuredSince(List.of(CLOUD), before)).isEmpty();
        assertThat(reservations.unmeasuredSince(List.of(CLOUD), after)).containsExactly(CLOUD);
        assertThat(reservations.unmeasuredSince(List.of(), after)).isEmpty();
    }

    private void hold(String resource, boolean sure) {
        database.client()
                .sql("""
                    INSERT INTO held_resource (holder_id, resource_id, kind, component, spec, sure)
                    VALUES (:slice, :resource, 'ns', 'nfvo/osm', '{}', :sure)
                    """)
                .param("slice", SLICE.value())
                .param("resource", resource)
                .param("sure", sure)
                .update();
    }

    private Amounts others() {
        return reservations.loads().getFirst().usedByOthers();
    }

    @Test
    void measuring_a_cloud_that_is_gone_does_nothing() {
        reservations.measured(ComponentId.vim("gone"), TOTAL, ONE);

        assertThat(reservations.loads()).hasSize(1);
    }

    @Test
    void orders_at_the_same_time_never_book_the_same_place() throws Exception {
        var orders = new ArrayList<Future<Boolean>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                var slice = new SliceId("slice-" + i);
                orders.add(executor.submit(() -> storage.transactions().inTransaction(() -> bookIfFree(slice))));
            }
        }
        int booked = 0;
        for (var order : orders) {
            booked += order.get() ? 1 : 0;
        }
        assertThat(booked).isEqualTo(20);
        assertThat(reservations.loads().getFirst().reserved().vcpus()).isEqualTo(20);
    }

    @Test
    void measuring_while_orders_come_in_blocks_nobody_for_good() throws Exception {
        var work = new ArrayList<Future<?>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                var slice = new SliceId("slice-" + i);
                work.add(executor.submit(() -> storage.transactions().inTransaction(() -> bookIfFree(slice))));
                work.add(executor.submit(() -> storage.transactions().inTransaction(this::measureLocked)));
            }
        }
        for (var each : work) {
            assertThat(each.get()).isNotNull();
        }
        assertThat(reservations.loads().getFirst().reserved().vcpus()).isEqualTo(20);
    }

    private boolean measureLocked() {
        storage.registry().vims().lock("cloud");
        reservations.measured(CLOUD, TOTAL, Amounts.NONE);
        return true;
    }

    private boolean bookIfFree(SliceId slice) {
        VimLoad load = reservations.lockLoads(List.of("edge1")).getFirst();
        if (!ONE.missingIn(load.free()).isEmpty()) {
            return false;
        }
        reservations.reserve(slice, List.of(booking("ns/a")));
        return true;
    }

    private static Reservation booking(String resource) {
        return new Reservation(CLOUD, resource, ONE);
    }
}
