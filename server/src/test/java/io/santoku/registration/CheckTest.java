package io.santoku.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.CheckItem.Grade;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Label;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Storage;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.Wim;
import io.santoku.registration.RegistrationResult.Done;
import io.santoku.registration.RegistrationResult.Refused;
import io.santoku.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckTest {
    private static final ComponentId CLOUD = ComponentId.vim("a");

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
    void begin_empty() {
        database.clear();
        drivers = new FakeDrivers();
        registration = Registration.over(storage, drivers, new FakeUse());
    }

    @Test
    void one_that_does_not_answer_yet_is_taken_where_its_client_may_not_be_refused_and_warned_of() {
        silence();

        assertThat(registration.wims().lenient().add(Samples.wim("w"))).isInstanceOf(Done.class);

        assertThat(storage.registry().snapshot().all(Wim.class)).hasSize(1);
        assertThat(ComponentWarnings.now(storage).of(Samples.wim("w")))
                .anyMatch(text -> text.contains("does not answer") && text.contains("nobody is there"));
        assertThat(registration.wims().add(Samples.wim("other"))).isInstanceOf(Refused.class);
        assertThat(registration.vims().lenient().add(Samples.vim("a", "core"))).isInstanceOf(Refused.class);
    }

    @Test
    void maintenance_is_a_warning_only_in_documents_that_have_no_member_for_it() {
        registration.wims().add(Samples.wim("w"));
        storage.maintenances().begin(ComponentId.wim("w"), "new disks");

        var warnings = ComponentWarnings.now(storage);

        assertThat(warnings.of(Samples.wim("w"))).noneMatch(text -> text.contains("maintenance"));
        assertThat(warnings.withMaintenance(Samples.wim("w")))
                .anyMatch(text -> text.startsWith("It is in maintenance since 20")
                        && text.endsWith(" (new disks): nothing new is placed there"));
    }

    @Test
    void a_check_finds_that_a_component_is_gone_and_that_it_is_back() {
        registration.wims().add(Samples.wim("w"));
        silence();
        var gone = registration.wims().check("w").orElseThrow();
        drivers.whenSpokenTo(() -> {});
        var back = registration.wims().check("w").orElseThrow();

        assertThat(gone.items()).extracting(CheckItem::grade).containsExactly(Grade.FAILED);
        assertThat(gone.answeredAt()).isNotNull().isBefore(gone.at());
        assertThat(back.items()).extracting(CheckItem::grade).containsExactly(Grade.OK);
        assertThat(back.answeredAt()).isEqualTo(back.at());
        assertThat(registration.wims().check("nobody")).isEmpty();
    }

    @Test
    void a_check_reads_the_room_again_and_a_silent_cloud_stays_the_one_that_it_was() {
        drivers.identify(new SystemIdentity("keystone", "one"));
        registration.vims().add(Samples.vim("a", "core"));
        drivers.report(new CloudCapacity(new Amounts(8, 8, 8, 8), Amounts.NONE, 1));
        registration.vims().check("a");
        assertThat(storage.reservations().loads().getFirst().capacity()).isEqualTo(new Amounts(8, 8, 8, 8));

        silence();
        registration.vims().check("a");

        assertThat(storage.registry().identities().of(CLOUD)).contains(new SystemIdentity("keystone", "one"));
        assertThat(storage.reservations().loads().getFirst().capacity()).isEqualTo(new Amounts(8, 8, 8, 8));
    }

    @Test
    void what_nothing_reads_of_a_document_is_warned_of_until_the_document_changes() {
        registration.vims().add(Samples.vim("a", "core"), new Label(null, null, List.of("config.regoin")));
        registration.vims().check("a");
        assertThat(ComponentWarnings.now(storage).of(Samples.vim("a", "core")))
                .anyMatch(text -> text.startsWith("config.regoin is kept, but nothing reads it"));

        registration.vims().put(Samples.vim("a", "core"));

        assertThat(ComponentWarnings.now(storage).of(Samples.vim("a", "core"))).isEmpty();
    }

    @Test
    void the_probe_looks_at_what_was_not_looked_at_for_a_while_and_at_nothing_else() {
        registration.vims().add(Samples.vim("a", "core"));
        registration.elementManagers().add(Samples.ems("e"));
        int calls = drivers.calls();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            probe(workers, Clock.systemUTC()).round();
            assertThat(drivers.calls()).isEqualTo(calls);

            probe(workers, Clock.offset(Clock.systemUTC(), Duration.ofHours(2))).round();
            assertThat(drivers.calls()).isEqualTo(calls + 2);
        }
    }

    private ComponentProbe probe(ExecutorService workers, Clock clock) {
        return new ComponentProbe(storage, registration, new ComponentProbe.Pace(Duration.ofHours(1), workers, clock));
    }

    private void silence() {
        drivers.whenSpokenTo(() -> {
            throw new DriverException("GET /", new Unavailable("nobody is there"));
        });
    }
}
