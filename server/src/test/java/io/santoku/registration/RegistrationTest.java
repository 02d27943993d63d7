package io.santoku.registration;

import static io.santoku.registration.Results.done;
import static io.santoku.registration.Results.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.NfvoDriver.DescriptorCatalogue;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Catalogue.Size;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Entry;
import io.santoku.inventory.Location;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Storage;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.Vim;
import io.santoku.registration.Refusal.Faulted;
import io.santoku.registration.Refusal.Taken;
import io.santoku.registration.Refusal.Unknown;
import io.santoku.registration.Refusal.UnknownLocation;
import io.santoku.registration.Refusal.UnknownType;
import io.santoku.registration.RegistrationResult.Done;
import io.santoku.slice.SliceId;
import io.santoku.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationTest {
    private static final SliceId SLICE = new SliceId("11111111-1111-4111-8111-111111111111");
    private static final Amounts TOTAL = new Amounts(16, 65536, 500, 40);

    private final FakeUse use = new FakeUse();
    private TestDatabase database;
    private Storage storage;
    private FakeDrivers drivers;
    private Registration registration;

    @BeforeAll
    void open() {
        database = TestDatabase.create();
        storage = database.storage();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin_with_one_edge() {
        database.clear();
        use.clear();
        drivers = new FakeDrivers();
        registration = Registration.over(storage, drivers, use);
        registration.locations().add(new Location("edge1", ""));
    }

    @Test
    void a_cloud_is_spoken_to_and_its_room_is_known() {
        drivers.report(new CloudCapacity(TOTAL, new Amounts(4, 1024, 5, 2), 2));

        assertThat(registration.vims().add(Samples.vim("a", "edge1")))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.created()).isTrue());
        assertThat(storage.reservations().loads()).singleElement().satisfies(load -> {
            assertThat(load.capacity()).isEqualTo(TOTAL);
            assertThat(load.free().vcpus()).isEqualTo(12);
        });
    }

    @Test
    void refreshing_a_cloud_tells_our_use_from_that_of_others_by_what_we_hold() {
        registration.vims().add(Samples.vim("a", "edge1"));
        storage.reservations().reserve(SLICE, List.of(booking("a")));
        drivers.report(new CloudCapacity(TOTAL, new Amounts(3, 2048, 20, 2), 2));

        assertThat(registration.vims().refresh("a")).isInstanceOf(Done.class);

        var load = storage.reservations().loads().getFirst();
        assertThat(load.usedByOthers())
                .as("nothing of what is reserved is there yet")
                .isEqualTo(new Amounts(3, 2048, 20, 2));
        assertThat(load.free().vcpus()).isEqualTo(11);
    }

    @Test
    void an_orchestrators_descriptors_are_imported_and_read_again() {
        var flavour = new Amounts(2, 2048, 20, 1);
        registration.nfvos().add(Samples.nfvo("osm"));
        assertThat(storage.registry().snapshot().descriptors()).isEmpty();
        drivers.report(new DescriptorCatalogue(
                List.of(Samples.service("osm", "nsd", flavour)), List.of(Samples.vnf("osm", "vnfd"))));

        registration.nfvos().refresh("osm");

        assertThat(storage.registry().snapshot().descriptor("nsd")).isPresent();
        assertThat(storage.catalogue().sizes()).containsEntry(ComponentId.nfvo("osm"), new Size(1, 1));
    }

    @Test
    void controllers_and_element_managers_are_asked_whether_they_are_there() {
        assertThat(registration.wims().add(Samples.wim("w"))).isInstanceOf(Done.class);
        assertThat(registration.elementManagers().add(Samples.ems("e"))).isInstanceOf(Done.class);
        assertThat(drivers.calls()).isEqualTo(2);
    }

    @Test
    void one_system_under_two_ids_is_known_as_one_and_both_are_warned_of() {
        var osm = ComponentId.nfvo("osm");
        var twin = ComponentId.nfvo("osm-twin");
        registration.nfvos().add(Samples.nfvo("osm"));
        assertThat(ComponentWarnings.now(storage).of(Samples.nfvo("osm"))).noneMatch(text -> text.contains("twin"));

        registration.nfvos().add(Samples.nfvo("osm-twin"));

        assertThat(storage.registry().identities().twins()).containsExactly(List.of(osm, twin));
        var warnings = ComponentWarnings.now(storage);
        assertThat(warnings.of(Samples.nfvo("osm"))).anyMatch(text -> text.contains("nfvo/osm-twin are one system"));
        assertThat(warnings.of(Samples.nfvo("osm-twin"))).anyMatch(text -> text.contains("nfvo/osm are one system"));
        registration.nfvos().remove("osm");
        assertThat(storage.registry().identities().twinsOf(twin)).isEmpty();
    }

    @Test
    void what_a_system_tells_of_itself_counts_more_than_its_address() {
        drivers.identify(new SystemIdentity("keystone", "one"));
        registration.vims().add(Samples.vim("a", "edge1"));
        drivers.identify(new SystemIdentity("keystone", "two"));
        registration.vims().add(Samples.vim("b", "edge1"));

        var identities = storage.registry().identities();
        assertThat(identities.twins()).isEmpty();
    }

    @Test
    void a_component_that_does_not_let_us_in_is_not_registered() {
        var fault = new Denied("wrong password");
        drivers.whenSpokenTo(() -> {
            throw new DriverException("POST /v3/auth/tokens", fault);
        });

        assertThat(refusal(registration.vims().add(Samples.vim("a", "edge1"))))
                .isEqualTo(new Faulted(ComponentId.vim("a"), "POST /v3/auth/tokens", fault));
        assertThat(storage.registry().vims().find("a")).isEmpty();
    }

    @Test
    void what_is_refused_anyway_is_not_spoken_to() {
        registration.vims().add(Samples.vim("a", "edge1"));
        int calls = drivers.calls();

        assertThat(refusal(registration.vims().add(Samples.vim("a", "edge1")))).isEqualTo(new Taken("a"));
        assertThat(refusal(registration.vims().add(Samples.vim("b", "nowhere"))))
                .isEqualTo(new UnknownLocation("nowhere"));
        assertThat(refusal(registration.vims().put(typed(Samples.vim("c", "edge1"), "vmware"))))
                .isEqualTo(new UnknownType("vmware"));
        assertThat(refusal(registration.vims().refresh("c"))).isEqualTo(new Unknown("c"));
        assertThat(drivers.calls()).isEqualTo(calls);
    }

    @Test
    void a_location_that_goes_while_the_cloud_is_spoken_to_is_noticed() {
        drivers.whenSpokenTo(() -> registration.locations().remove("edge1"));

        assertThat(refusal(registration.vims().add(Samples.vim("a", "edge1")))).isEqualTo(new UnknownLocation("edge1"));
    }

    @Test
    void a_cloud_that_goes_while_it_is_refreshed_stays_gone() {
        registration.vims().add(Samples.vim("a", "edge1"));
        drivers.whenSpokenTo(() -> registration.vims().remove("a"));

        assertThat(refusal(registration.vims().refresh("a"))).isEqualTo(new Unknown("a"));
        assertThat(storage.reservations().loads()).isEmpty();
    }

    @Test
    void putting_registers_first_and_replaces_then() {
        assertThat(done(registration.vims().put(Samples.vim("a", "edge1"))).created())
                .isTrue();
        var replaced = done(registration.vims().put(Samples.vim("a", "core")));

        assertThat(replaced.created()).isFalse();
        assertThat(replaced.entry().item().location()).isEqualTo("core");
    }

    @Test
    void of_many_that_come_at_once_one_is_registered() throws Exception {
        assertThat(createdOf(20, () -> registration.vims().add(Samples.vim("a", "edge1"))))
                .isEqualTo(1);
        assertThat(createdOf(20, () -> registration.vims().put(Samples.vim("b", "edge1"))))
                .isEqualTo(1);
    }

    @Test
    void a_function_needs_a_registered_location() {
        assertThat(refusal(registration.functions().add(Samples.function("ran", "nowhere"))))
                .isEqualTo(new UnknownLocation("nowhere"));
    }

    @Test
    void a_location_is_described_anew() {
        var described = new Location("edge1", "By the harbour");

        assertThat(refusal(registration.locations().add(described))).isEqualTo(new Taken("edge1"));
        assertThat(done(registration.locations().put(described)).created()).isFalse();
        assertThat(storage.registry().locations().find("edge1"))
                .map(Entry::item)
                .contains(described);
    }

    private static int createdOf(int times, Callable<RegistrationResult<Vim>> attempt) throws Exception {
        var attempts = new ArrayList<Future<RegistrationResult<Vim>>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                attempts.add(executor.submit(attempt));
            }
        }
        int created = 0;
        for (var each : attempts) {
            created += each.get() instanceof Done<Vim> done && done.created() ? 1 : 0;
        }
        return created;
    }

    private static Reservation booking(String vim) {
        return new Reservation(ComponentId.vim(vim), "ns/a", new Amounts(2, 2048, 20, 1));
    }

    private static Vim typed(Vim vim, String type) {
        return new Vim(
                new Component.Identity(vim.id(), vim.name(), type, vim.description()),
                vim.location(),
                vim.authUrl(),
                vim.credentials(),
                vim.tls(),
                vim.config());
    }
}
