package io.santoku.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Location;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.Reservations;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Storage;
import io.santoku.inventory.VimLoad;
import io.santoku.slice.SliceId;
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
    void what_our_slices_use_does_not_count_as_used_by_others() {
        reservations.reserve(SLICE, List.of(booking("ns/a"), booking("ns/b")));

        reservations.measured(CLOUD, TOTAL, new Amounts(5, 1024, 20, 3));

        assertThat(reservations.loads().getFirst().usedByOthers()).isEqualTo(new Amounts(3, 0, 0, 1));
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
