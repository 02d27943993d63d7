package io.santoku.driver.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.DriverFault.Untrusted;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.NfvoDriver.ServiceOrder;
import io.santoku.driver.NfvoDriverContract;
import io.santoku.driver.Progress.Ready;
import io.santoku.driver.Removal;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.http.TlsIdentity;
import io.santoku.emulators.osm.Catalogue;
import io.santoku.emulators.osm.ComputeHost;
import io.santoku.emulators.osm.EmulatedOsm;
import io.santoku.emulators.osm.Login;
import io.santoku.emulators.osm.NsdSpec;
import io.santoku.emulators.osm.OsmSettings;
import io.santoku.emulators.osm.Release;
import io.santoku.emulators.osm.VduSpec;
import io.santoku.emulators.osm.VnfdSpec;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Secret;
import io.santoku.inventory.SystemIdentity;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls, logins and faults against the emulated OSM; the releases differ in their descriptors and in small things of
/// their answers.
abstract class OsmCallsContract extends NfvoDriverContract {
    static final String TOKENS = "POST /osm/admin/v1/tokens";
    static final String CLOUD_URL = "http://127.0.0.1:1/identity/v3";
    static final String REMOVE = "DELETE /osm/nslcm/v1/ns_instances_content/{id}";
    static final String CHANGE = "PATCH /osm/admin/v1/vim_accounts/{id}";
    static final String SERVICES = "/osm/nslcm/v1/ns_instances_content";
    static final Catalogue CATALOGUE = new Catalogue(
            List.of(
                    new VnfdSpec("front", List.of(new VduSpec("lb", 1, 1, 1024, 10))),
                    new VnfdSpec("back", List.of(new VduSpec("worker", 2, 1, 1024, 10)))),
            List.of(
                    new NsdSpec("pair", "Pair", List.of("front", "back")),
                    new NsdSpec("broken", "Broken", List.of("front"))));

    final AtomicReference<Instant> now =
            new AtomicReference<>(InstantSource.system().instant());
    final TlsIdentity identity = TlsIdentity.create(now.get());
    final EmulatedOsm osm;
    final EmulatedServer server;
    final NfvoDriver driver;

    OsmCallsContract(Release release) {
        var login = new Login("admin", "test-password", "admin");
        osm = new EmulatedOsm(
                new EmulatedOsm.Setup(release, login, CATALOGUE, 1),
                OsmSettings.DEFAULTS.withFailing("broken", "Deploying at VIM: no image"),
                ComputeHost.NONE,
                now::get);
        server = EmulatedServer.start(osm, Listening.ANYWHERE.with(identity), now::get);
        driver = driver("test-password", new Authority(identity.pem()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected NfvoDriver driver() {
        return driver;
    }

    @Override
    protected void lifeCycleTakes(Duration time) {
        osm.configure(osm.settings().withBootTime(time).withTerminationTime(time));
    }

    @Override
    protected void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    protected void vanish(String kind, String name) {
        assertThat(osm.vanish(kind, name)).isEqualTo(1);
    }

    @Override
    protected int things() {
        return osm.inventory().values().stream()
                .mapToInt(names -> ((Collection<?>) names).size())
                .sum();
    }

    @Test
    void one_token_serves_all_calls() {
        driver.ensureService(order("ns-1", "pair", account()), null);

        assertThat(server.calls().count(TOKENS)).isEqualTo(1);
    }

    @Test
    void a_token_that_expired_is_renewed_once() {
        osm.configure(osm.settings().withTokenLifetime(Duration.ofSeconds(100)));
        driver.catalogue();
        pass(Duration.ofSeconds(101));
        driver.catalogue();

        assertThat(server.calls().count(TOKENS)).isEqualTo(2);
    }

    @Test
    void its_version_is_told() {
        assertThat(driver.examine()).contains(CheckItem.ok("version", "is OSM 7.0.1.post23+g1234567"));
    }

    @Test
    void a_wrong_password_is_tried_once() {
        NfvoDriver stranger = driver("wrong-password", new Authority(identity.pem()));

        assertThat(FaultOf.the(stranger::catalogue))
                .isInstanceOf(Denied.class)
                .extracting(DriverFault::detail)
                .asString()
                .contains("Invalid username/password");
        assertThat(server.calls().count(TOKENS)).isEqualTo(1);
    }

    @Test
    void a_stranger_is_not_told_the_password() {
        NfvoDriver careful = driver("test-password", new SystemAuthorities());

        assertThat(FaultOf.the(careful::catalogue)).isInstanceOf(Untrusted.class);
        assertThat(server.calls().count(TOKENS)).isZero();
    }

    @Test
    void a_service_whose_start_was_not_answered_is_found_again() {
        ServiceOrder order = order("ns-1", "pair", account());
        server.faults().add(new Rule("POST " + SERVICES, 1, 1, new Fault.Lost()));

        assertThat(FaultOf.the(() -> driver.ensureService(order, null))).isInstanceOf(Unavailable.class);
        assertThat(driver.ensureService(order, null)).isInstanceOf(Ready.class);
        assertThat(things()).isEqualTo(2);
    }

    @Test
    void an_account_whose_making_was_not_answered_is_found_again() {
        server.faults().add(new Rule("POST /osm/admin/v1/vim_accounts", 1, 1, new Fault.Lost()));

        assertThat(FaultOf.the(this::account)).isInstanceOf(Unavailable.class);
        assertThat(account().accountId()).isNotEmpty();
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void a_termination_is_asked_for_once() {
        driver.ensureService(order("ns-1", "pair", account()), null);
        lifeCycleTakes(Duration.ofSeconds(10));
        driver.removeService("ns-1", null);
        driver.removeService("ns-1", null);

        assertThat(server.calls().count("DELETE " + SERVICES + "/{id}")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"503", "403", "garbage", "reset"})
    void what_cannot_be_looked_at_is_removed_all_the_same(String fault) {
        AccountFacts account = account();
        ServiceFacts service =
                driver.ensureService(order("ns-1", "pair", account), null).facts();
        server.faults().add(new Rule("GET " + SERVICES + "/{id}", 1, -1, Fault.parse(fault)));
        server.faults().add(new Rule("GET /osm/admin/v1/vim_accounts/{id}", 1, -1, Fault.parse(fault)));

        assertThat(driver.removeService("ns-1", service)).isInstanceOf(Removal.Underway.class);
        assertThat(driver.removeService("ns-1", service)).isInstanceOf(Removal.Gone.class);
        assertThat(driver.removeAccount("tenant-1", account)).isInstanceOf(Removal.Underway.class);
        assertThat(driver.removeAccount("tenant-1", account)).isInstanceOf(Removal.Gone.class);
        assertThat(things()).isZero();
    }

    @Test
    void faults_keep_their_kind() {
        AccountFacts account = account();
        ServiceOrder order = order("ns-1", "pair", account);
        server.faults().add(new Rule("POST " + SERVICES, 1, 1, new Fault.Status(429)));
        server.faults().add(new Rule("POST " + SERVICES, 1, 2, new Fault.Status(409)));
        server.faults().add(new Rule("POST " + SERVICES, 1, 3, new Fault.Status(503)));
        server.faults().add(new Rule("POST " + SERVICES, 1, 4, new Fault.Garbage()));

        assertThat(FaultOf.the(() -> driver.ensureService(order, null)))
                .isInstanceOfSatisfying(
                        Throttled.class, fault -> assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
        assertThat(FaultOf.the(() -> driver.ensureService(order, null))).isInstanceOf(Conflict.class);
        assertThat(FaultOf.the(() -> driver.ensureService(order, null))).isInstanceOf(Unavailable.class);
        assertThat(FaultOf.the(() -> driver.ensureService(order, null)))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        fault -> assertThat(fault.detail())
                                .startsWith("not the component but something before it answered 200"));
    }

    @Test
    void an_account_that_the_cloud_refuses_is_broken() {
        osm.configure(osm.settings().withRefusedVims(Set.of("http://127.0.0.1:1/identity/v3")));

        assertThat(FaultOf.the(this::account))
                .isEqualTo(new DriverFault.Broken(
                        "VimConnException: cannot authenticate at http://127.0.0.1:1/identity/v3"));
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void an_orchestrator_is_the_same_under_every_address() {
        URI local = URI.create(server.uri().toString().replace("127.0.0.1", "localhost") + "/osm/");
        SystemIdentity identity = driver(server.uri(), "test-password", new TlsTrust.Anybody())
                .identity()
                .orElseThrow();

        assertThat(driver(local, "test-password", new TlsTrust.Anybody()).identity())
                .contains(identity);
        assertThat(identity.realm()).matches("osm project [0-9a-f-]{36}");
    }

    NfvoDriver driver(String password, TlsTrust trust) {
        return driver(server.uri(), password, trust);
    }

    static NfvoDriver driver(URI url, String password, TlsTrust trust) {
        var us = new Credentials("admin", new Secret(password), "admin");
        return new OsmNfvoDriver(
                new Nfvo(new Component.Identity(ComponentId.nfvo("osm"), "OSM", "OSM", ""), url, us, trust),
                HttpSettings.DEFAULTS);
    }
}
