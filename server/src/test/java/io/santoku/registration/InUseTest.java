package io.santoku.registration;

import static io.santoku.registration.Results.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Amounts;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Location;
import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Domain;
import io.santoku.inventory.Reservation;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Storage;
import io.santoku.registration.Refusal.Frozen;
import io.santoku.registration.Refusal.InUse;
import io.santoku.registration.Refusal.Permanent;
import io.santoku.registration.Refusal.Unknown;
import io.santoku.registration.RegistrationResult.Done;
import io.santoku.slice.SliceId;
import io.santoku.store.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InUseTest {
    private static final SliceId SLICE = new SliceId("11111111-1111-4111-8111-111111111111");

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
    void a_cloud_in_use_stays_where_it_is_and_what_it_is() {
        registration.vims().add(Samples.vim("a", "edge1"));
        storage.reservations().reserve(SLICE, List.of(booking("a")));

        assertThat(refusal(registration.vims().put(Samples.vim("a", "core"))))
                .isEqualTo(new Frozen(List.of("location"), List.of("slice/" + SLICE)));
        assertThat(registration.vims().put(Samples.vim("a", "edge1"))).isInstanceOf(Done.class);
        assertThat(registration.vims().remove("a")).contains(new InUse(List.of("slice/" + SLICE)));
        storage.reservations().release(SLICE);
        assertThat(registration.vims().remove("a")).isEmpty();
        assertThat(registration.vims().remove("a")).contains(new Unknown("a"));
    }

    @Test
    void an_element_manager_stays_while_a_function_names_it() {
        registration.elementManagers().add(Samples.ems("ems-1"));
        registration.functions().add(Samples.function("ran", "edge1"));

        assertThat(registration.elementManagers().remove("ems-1")).contains(new InUse(List.of("function/ran")));
        registration.functions().remove("ran");
        assertThat(registration.elementManagers().remove("ems-1")).isEmpty();
    }

    @Test
    void an_orchestrator_stays_while_slices_hold_services_there() {
        registration.nfvos().add(Samples.nfvo("osm"));
        use.hold(ComponentId.nfvo("osm"), "s1");

        assertThat(registration.nfvos().remove("osm")).contains(new InUse(List.of("slice/s1")));
    }

    @Test
    void a_location_stays_while_something_is_there_and_the_core_for_ever() {
        registration.vims().add(Samples.vim("a", "edge1"));
        registration.functions().add(Samples.function("ran", "edge1"));

        assertThat(registration.locations().remove("edge1")).contains(new InUse(List.of("vim/a", "function/ran")));
        assertThat(registration.locations().remove("core")).contains(new Permanent("core"));
        assertThat(registration.locations().remove("edge9")).contains(new Unknown("edge9"));
    }

    @Test
    void a_function_in_use_keeps_its_nature_but_may_get_other_services() {
        var function = Samples.function("ran", "edge1");
        registration.functions().add(function);
        use.holdFunction("ran", "s1");

        assertThat(refusal(registration.functions().put(withDomain(function, Domain.CORE))))
                .isEqualTo(new Frozen(List.of("domain"), List.of("slice/s1")));
        assertThat(registration.functions().put(withDomain(function, Domain.RADIO)))
                .isInstanceOf(Done.class);
        assertThat(registration.functions().remove("ran")).contains(new InUse(List.of("slice/s1")));
    }

    private static Reservation booking(String vim) {
        return new Reservation(ComponentId.vim(vim), "ns/a", new Amounts(2, 2048, 20, 1));
    }

    private static NetworkFunction withDomain(NetworkFunction function, Domain domain) {
        return new NetworkFunction(
                new NetworkFunction.Identity(function.id(), function.name(), function.description()),
                new NetworkFunction.Kind(function.generation(), domain, function.realisation(), function.sharing()),
                function.location(),
                new NetworkFunction.Parts(List.of(), function.physicalFunctions(), NetworkFunction.Lists.BOTH),
                function.ems());
    }
}
