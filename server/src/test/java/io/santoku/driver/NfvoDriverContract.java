package io.santoku.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Broken;
import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.NfvoDriver.AccountOrder;
import io.santoku.driver.NfvoDriver.Condition;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.NfvoDriver.ServiceOrder;
import io.santoku.driver.NfvoDriver.VnfRecord;
import io.santoku.driver.Progress.Ready;
import io.santoku.driver.Progress.Underway;
import io.santoku.driver.http.FaultOf;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.NsDescriptor;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.Vim;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every NFVO driver promises. The orchestrator has a network service `pair` of two VNFs (3 vCPUs, 3 GiB, 30 GiB
/// and 3 machines in all) and one called `broken`, which fails; machines start and end at once unless set otherwise.
public abstract class NfvoDriverContract {
    private static final Vim CLOUD = new Vim(
            new Component.Identity(ComponentId.vim("edge"), "Edge", "openstack", ""),
            "edge",
            URI.create("http://127.0.0.1:1/identity/v3"),
            new Credentials("admin", new Secret("test-password"), "admin"),
            new Anybody(),
            Map.of());
    protected static final AccountOrder ACCOUNT = new AccountOrder(
            "tenant-1", CLOUD, new Credentials("tenant-1", new Secret("tenant-password"), "tenant-1"), "tenant-1");

    protected abstract NfvoDriver driver();

    /// From now on starting and ending a network service take so long.
    protected abstract void lifeCycleTakes(Duration time);

    /// That much time passes for the orchestrator.
    protected abstract void pass(Duration time);

    /// A hand from outside takes an `account` or a `service` away.
    protected abstract void vanish(String kind, String name);

    /// How many accounts and network services there are.
    protected abstract int things();

    @Test
    void the_catalogue_says_what_a_service_needs() {
        var catalogue = driver().catalogue();

        assertThat(catalogue.services()).extracting(NsDescriptor::id).containsExactlyInAnyOrder("pair", "broken");
        assertThat(descriptor("pair").flavour()).isEqualTo(new Amounts(3, 3072, 30, 3));
        assertThat(descriptor("pair").vnfdIds()).containsExactly("front", "back");
        assertThat(catalogue.functions()).hasSize(2);
    }

    @Test
    void an_account_is_made_once() {
        AccountFacts first = account();

        assertThat(driver().ensureAccount(ACCOUNT, null)).isEqualTo(new Ready<>(bare(first)));
        assertThat(driver().ensureAccount(ACCOUNT, first)).isEqualTo(new Ready<>(bare(first)));
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void an_account_that_was_lost_is_made_again() {
        AccountFacts first = account();
        assertThat(driver().removeAccount("tenant-1", first)).isInstanceOf(Removal.Gone.class);

        assertThat(driver().ensureAccount(ACCOUNT, first)).isInstanceOf(Ready.class);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void removing_an_account_needs_no_id_and_may_be_repeated() {
        AccountFacts account = account();

        assertThat(driver().removeAccount("tenant-1", null)).isInstanceOf(Removal.Gone.class);
        assertThat(driver().removeAccount("tenant-1", null)).isInstanceOf(Removal.Gone.class);
        assertThat(driver().removeAccount("tenant-1", account)).isInstanceOf(Removal.Gone.class);
        assertThat(things()).isZero();
    }

    @Test
    void an_account_in_use_stays() {
        AccountFacts account = account();
        driver().ensureService(order("ns-1", "pair", account), null);

        assertThat(FaultOf.the(() -> driver().removeAccount("tenant-1", account)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_service_that_runs_tells_its_functions() {
        var running = driver().ensureService(order("ns-1", "pair", account()), null);

        assertThat(running).isInstanceOf(Ready.class);
        assertThat(running.facts().vnfs()).extracting(VnfRecord::name).containsExactlyInAnyOrder("front", "back");
        assertThat(running.facts().vnfs()).allSatisfy(vnf -> {
            assertThat(vnf.managementAddress()).isNotEmpty();
            assertThat(vnf.vduAddresses()).isNotEmpty();
            assertThat(vnf.vms()).hasSameSizeAs(vnf.vduAddresses());
        });
    }

    @Test
    void a_service_is_started_once() {
        ServiceOrder order = order("ns-1", "pair", account());
        var first = driver().ensureService(order, null);

        assertThat(driver().ensureService(order, null)).isEqualTo(first);
        assertThat(driver().ensureService(order, first.facts())).isEqualTo(first);
        assertThat(things()).isEqualTo(2);
    }

    @Test
    void a_service_that_boots_is_underway_until_it_runs() {
        lifeCycleTakes(Duration.ofSeconds(30));
        ServiceOrder order = order("ns-1", "pair", account());
        var booting = driver().ensureService(order, null);
        pass(Duration.ofSeconds(29));
        var still = driver().ensureService(order, booting.facts());
        pass(Duration.ofSeconds(2));

        assertThat(booting).isInstanceOf(Underway.class);
        assertThat(still)
                .isInstanceOfSatisfying(
                        Underway.class,
                        underway -> assertThat(underway.detail()).isNotEmpty());
        assertThat(driver().ensureService(order, booting.facts())).isInstanceOf(Ready.class);
    }

    @Test
    void a_service_that_fails_is_broken_and_says_why() {
        ServiceOrder order = order("ns-1", "broken", account());

        assertThat(FaultOf.the(() -> driver().ensureService(order, null)))
                .isInstanceOf(Broken.class)
                .extracting(DriverFault::detail)
                .asString()
                .contains("no image");
    }

    @Test
    void a_service_that_failed_can_be_removed() {
        ServiceOrder order = order("ns-1", "broken", account());
        assertThat(FaultOf.the(() -> driver().ensureService(order, null))).isInstanceOf(Broken.class);

        assertThat(driver().removeService("ns-1", null)).isInstanceOf(Removal.Gone.class);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void removing_a_service_goes_on_until_it_is_gone() {
        ServiceFacts running =
                driver().ensureService(order("ns-1", "pair", account()), null).facts();
        lifeCycleTakes(Duration.ofSeconds(10));

        assertThat(driver().removeService("ns-1", running)).isInstanceOf(Removal.Underway.class);
        pass(Duration.ofSeconds(6));
        assertThat(driver().removeService("ns-1", running)).isInstanceOf(Removal.Underway.class);
        pass(Duration.ofSeconds(6));
        assertThat(driver().removeService("ns-1", running)).isInstanceOf(Removal.Gone.class);
        assertThat(driver().removeService("ns-1", null)).isInstanceOf(Removal.Gone.class);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void a_service_that_still_boots_can_be_removed() {
        lifeCycleTakes(Duration.ofSeconds(30));
        driver().ensureService(order("ns-1", "pair", account()), null);
        lifeCycleTakes(Duration.ZERO);

        assertThat(driver().removeService("ns-1", null)).isInstanceOf(Removal.Gone.class);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void all_services_are_told_in_one_call() {
        AccountFacts account = account();
        String running = instance("ns-1", "pair", account);
        assertThat(FaultOf.the(() -> driver().ensureService(order("ns-2", "broken", account), null)))
                .isInstanceOf(Broken.class);
        lifeCycleTakes(Duration.ofSeconds(10));
        String leaving = instance("ns-3", "pair", account, Duration.ofSeconds(20));
        assertThat(driver().removeService("ns-3", null)).isInstanceOf(Removal.Underway.class);

        Map<String, Condition> told = driver().services();

        assertThat(told).hasSize(3).containsEntry(running, Condition.RUNNING);
        assertThat(told).containsEntry(leaving, Condition.TERMINATING).containsValue(Condition.FAILED);
        pass(Duration.ofSeconds(20));
        assertThat(driver().services()).doesNotContainKey(leaving);
    }

    @Test
    void an_account_looks_as_it_was_made_until_it_vanishes_and_is_made_again() {
        assertThat(driver().observeAccount("tenant-1", null)).isEqualTo(new Sight.Gone());
        AccountFacts first = account();
        assertThat(driver().observeAccount("tenant-1", first)).isEqualTo(new Sight.Same());
        assertThat(driver().observeAccount("tenant-1", null)).isEqualTo(new Sight.Same());

        vanish("account", "tenant-1");
        assertThat(driver().observeAccount("tenant-1", first)).isEqualTo(new Sight.Gone());

        AccountFacts again = driver().ensureAccount(ACCOUNT, first).facts();
        assertThat(driver().observeAccount("tenant-1", again)).isEqualTo(new Sight.Same());
        assertThat(driver().observeAccount("tenant-1", first).isThere()).isTrue();
        assertThat(driver().removeAccount("tenant-1", first)).isInstanceOf(Removal.Gone.class);
        assertThat(things()).isZero();
    }

    @Test
    void a_service_looks_as_it_was_made_until_it_vanishes_and_is_started_again() {
        assertThat(driver().observeService("ns-1", null)).isEqualTo(new Sight.Gone());
        ServiceOrder order = order("ns-1", "pair", account());
        ServiceFacts first = driver().ensureService(order, null).facts();
        assertThat(driver().observeService("ns-1", first)).isEqualTo(new Sight.Same());
        assertThat(driver().observeService("ns-1", null)).isEqualTo(new Sight.Same());

        vanish("service", "ns-1");
        assertThat(driver().observeService("ns-1", first)).isEqualTo(new Sight.Gone());

        ServiceFacts again = driver().ensureService(order, first).facts();
        assertThat(driver().observeService("ns-1", again)).isEqualTo(new Sight.Same());
        assertThat(driver().removeService("ns-1", first)).isInstanceOf(Removal.Gone.class);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void a_service_that_does_not_run_looks_different() {
        AccountFacts account = account();
        assertThat(FaultOf.the(() -> driver().ensureService(order("ns-1", "broken", account), null)))
                .isInstanceOf(Broken.class);
        assertThat(driver().observeService("ns-1", null)).isInstanceOf(Sight.Different.class);

        lifeCycleTakes(Duration.ofSeconds(10));
        driver().removeService("ns-1", null);
        assertThat(driver().observeService("ns-1", null)).isInstanceOf(Sight.Different.class);
    }

    @Test
    void traces_are_found_by_name() {
        AccountFacts account = account();
        String id = instance("ns-1", "pair", account);
        instance("other", "pair", account);

        assertThat(driver().traces(name -> !name.equals("other")).traces())
                .containsExactlyInAnyOrder(
                        new Trace(Trace.Kind.ACCOUNT, "tenant-1", account.accountId()),
                        new Trace(Trace.Kind.SERVICE, "ns-1", id));
    }

    private String instance(String name, String nsd, AccountFacts account, Duration boot) {
        String id = instance(name, nsd, account);
        pass(boot);
        return id;
    }

    private String instance(String name, String nsd, AccountFacts account) {
        return driver().ensureService(order(name, nsd, account), null).facts().instanceId();
    }

    protected AccountFacts account() {
        return new AccountFacts(driver().ensureAccount(ACCOUNT, null).facts().accountId(), AccountPrint.of(ACCOUNT));
    }

    private static AccountFacts bare(AccountFacts account) {
        return new AccountFacts(account.accountId());
    }

    protected ServiceOrder order(String name, String nsd, AccountFacts account) {
        return new ServiceOrder(name, nsd, descriptor(nsd).key(), account.accountId());
    }

    private NsDescriptor descriptor(String id) {
        return driver().catalogue().services().stream()
                .filter(nsd -> nsd.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
