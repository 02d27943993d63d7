package io.santoku.driver.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.AccountPrint;
import io.santoku.driver.DriverFault.Broken;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.NfvoDriver.AccountOrder;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.NfvoDriver.ServiceOrder;
import io.santoku.driver.Progress;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.emulators.Emulated;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.osm.EmulatedOsm;
import io.santoku.emulators.scenario.OsmScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.Vim;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is in an OSM that should not be: records twice, records of which nobody was told, accounts that it cannot use.
class OsmTracesTest {
    private static final String ACCOUNTS = "/osm/admin/v1/vim_accounts";
    private static final String SERVICES = "/osm/nslcm/v1/ns_instances_content";
    private static final String CLOUD_URL = "http://127.0.0.1:1/identity/v3";
    private static final Vim CLOUD = new Vim(
            new Component.Identity(ComponentId.vim("edge"), "Edge", "openstack", ""),
            "edge",
            URI.create(CLOUD_URL),
            new Credentials("admin", new Secret("test-password"), "admin"),
            new Anybody(),
            Map.of());
    private static final AccountOrder ACCOUNT = new AccountOrder(
            "tenant-1", CLOUD, new Credentials("tenant-1", new Secret("tenant-password"), "tenant-1"), "tenant-1");

    private final EmulatedWorld world = EmulatedWorld.start(Scenario.EMPTY.with(OsmScenario.named("osm")));
    private final Emulated emulated = world.component("osm");
    private final Nfvo nfvo = nfvo(emulated.uri());
    private final OsmNfvoDriver driver = new OsmNfvoDriver(nfvo, HttpSettings.DEFAULTS);

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void a_service_that_is_there_twice_is_told_and_removed_twice() {
        ServiceOrder order = order();
        ServiceFacts first = driver.ensureService(order, null).facts();
        startAnother(order);

        assertThat(driver.observeService("ns-1", first))
                .isEqualTo(new Sight.Different(List.of(new Difference("records of this name", "1", "2"))));
        assertThat(driver.removeService("ns-1", first)).isInstanceOf(Removal.Gone.class);
        assertThat(driver.observeService("ns-1", first)).isEqualTo(new Sight.Gone());
        assertThat(world.inventory().toString()).isEqualTo("{osm={vim_accounts=[tenant-1]}}");
    }

    @Test
    void another_service_of_the_same_name_is_told_by_its_id() {
        ServiceOrder order = order();
        ServiceFacts first = driver.ensureService(order, null).facts();
        world.vanish("osm", "service", "ns-1");
        startAnother(order);
        String other = driver.traces("ns-1"::equals).traces().getFirst().id();

        assertThat(driver.observeService("ns-1", first))
                .isEqualTo(new Sight.Different(List.of(new Difference("id", first.instanceId(), other))));
        assertThat(driver.ensureService(order, first).facts().instanceId()).isEqualTo(other);
    }

    @Test
    void a_service_of_which_nobody_was_told_is_removed_by_its_name() {
        ServiceOrder order = order();
        emulated.faults().add(new Rule("POST " + SERVICES, 1, 1, new Fault.Lost()));
        assertThat(FaultOf.the(() -> driver.ensureService(order, null))).isInstanceOf(Unavailable.class);

        assertThat(driver.removeService("ns-1", null)).isInstanceOf(Removal.Gone.class);
        assertThat(world.inventory().toString()).isEqualTo("{osm={vim_accounts=[tenant-1]}}");
    }

    @Test
    void an_account_of_which_nobody_was_told_is_removed_by_its_name() {
        emulated.faults().add(new Rule("POST " + ACCOUNTS, 1, 1, new Fault.Lost()));
        assertThat(FaultOf.the(this::account)).isInstanceOf(Unavailable.class);

        assertThat(driver.removeAccount("tenant-1", null)).isInstanceOf(Removal.Gone.class);
        assertThat(world.inventory()).isEmpty();
    }

    @Test
    void an_account_that_was_made_again_is_removed_though_its_id_was_never_told() {
        AccountFacts first = account();
        world.vanish("osm", "account", "tenant-1");
        account();

        assertThat(driver.observeAccount("tenant-1", first).isThere()).isTrue();
        assertThat(driver.removeAccount("tenant-1", first)).isInstanceOf(Removal.Gone.class);
        assertThat(world.inventory()).isEmpty();
    }

    @Test
    void an_account_that_cannot_be_used_looks_different() {
        refuse(CLOUD_URL);
        assertThat(FaultOf.the(this::account)).isInstanceOf(Broken.class);

        assertThat(driver.observeAccount("tenant-1", null))
                .isEqualTo(new Sight.Different(List.of(new Difference("state", "ENABLED", "ERROR"))));
    }

    @Test
    void an_account_that_was_reported_as_unusable_is_checked_again_by_the_next_attempt() {
        refuse(CLOUD_URL);
        assertThat(FaultOf.the(this::account)).isInstanceOf(Broken.class);
        String id = driver.traces(_ -> true).traces().getFirst().id();
        var known = new AccountFacts(id, AccountPrint.of(ACCOUNT));
        assertThat(FaultOf.the(() -> driver.ensureAccount(ACCOUNT, known))).isInstanceOf(Broken.class);
        refuse("http://127.0.0.1:2/identity/v3");

        assertThat(driver.ensureAccount(ACCOUNT, known)).isInstanceOf(Progress.Ready.class);
        assertThat(driver.observeAccount("tenant-1", known)).isEqualTo(new Sight.Same());
        assertThat(driver.ensureAccount(ACCOUNT, known)).isInstanceOf(Progress.Ready.class);
        assertThat(emulated.calls().count("PATCH " + ACCOUNTS + "/{id}")).isEqualTo(2);
    }

    @Test
    void a_check_that_osm_did_not_take_is_asked_for_again() {
        refuse(CLOUD_URL);
        assertThat(FaultOf.the(this::account)).isInstanceOf(Broken.class);
        String id = driver.traces(_ -> true).traces().getFirst().id();
        var known = new AccountFacts(id, AccountPrint.of(ACCOUNT));
        refuse("http://127.0.0.1:2/identity/v3");
        emulated.faults().add(new Rule("PATCH " + ACCOUNTS + "/{id}", 1, 1, new Fault.Status(503)));

        assertThat(FaultOf.the(() -> driver.ensureAccount(ACCOUNT, known))).isInstanceOf(Unavailable.class);
        assertThat(driver.ensureAccount(ACCOUNT, known)).isInstanceOf(Progress.Ready.class);
    }

    @Test
    void a_removal_by_id_looks_by_name_once() {
        AccountFacts account = account();
        ServiceFacts service = driver.ensureService(order(), null).facts();
        world.clearCalls();
        driver.removeService("ns-1", service);
        driver.removeAccount("tenant-1", account);

        assertThat(emulated.calls().count("GET " + SERVICES)).isEqualTo(1);
        assertThat(emulated.calls().count("GET " + ACCOUNTS)).isEqualTo(1);
    }

    private void startAnother(ServiceOrder order) {
        var request = Map.of("nsName", order.name(), "nsdId", order.nsdKey(), "vimAccountId", order.accountId());
        new Osm(nfvo, HttpSettings.DEFAULTS).succeed(Call.post(SERVICES, request));
    }

    private ServiceOrder order() {
        String key = driver.catalogue().services().stream()
                .filter(nsd -> nsd.id().equals("core-ns"))
                .findFirst()
                .orElseThrow()
                .key();
        return new ServiceOrder("ns-1", "core-ns", key, account().accountId());
    }

    private AccountFacts account() {
        return driver.ensureAccount(ACCOUNT, null).facts();
    }

    private void refuse(String url) {
        EmulatedOsm osm = world.osm("osm");
        osm.configure(osm.settings().withRefusedVims(Set.of(url)));
    }

    private static Nfvo nfvo(URI url) {
        var us = new Credentials("admin", new Secret("test-password"), "admin");
        return new Nfvo(new Component.Identity(ComponentId.nfvo("osm"), "OSM", "OSM", ""), url, us, new Anybody());
    }
}
