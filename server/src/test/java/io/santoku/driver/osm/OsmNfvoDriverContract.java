package io.santoku.driver.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Broken;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.NfvoDriver.Condition;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.NfvoDriver.ServiceOrder;
import io.santoku.driver.Progress.Ready;
import io.santoku.driver.Removal;
import io.santoku.driver.Sight;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.emulators.osm.Release;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.Authority;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What OSM does with network services and accounts in time, and what that means; beside [OsmCallsContract].
abstract class OsmNfvoDriverContract extends OsmCallsContract {
    OsmNfvoDriverContract(Release release) {
        super(release);
    }

    @Test
    void what_osm_does_to_a_service_by_itself_is_no_failure() {
        AccountFacts account = account();
        ServiceFacts service =
                driver.ensureService(order("ns-1", "pair", account), null).facts();
        for (String activity : List.of("healing", "scaling", "updating")) {
            assertThat(osm.occupy("ns-1", activity, Duration.ofSeconds(30))).isEqualTo(1);

            assertThat(driver.services()).as(activity).containsEntry(service.instanceId(), Condition.CHANGING);
            assertThat(driver.observeService("ns-1", service)).as(activity).isEqualTo(new Sight.Same());
        }
        pass(Duration.ofSeconds(31));
        assertThat(driver.services()).containsEntry(service.instanceId(), Condition.RUNNING);

        osm.kill("ns-1", "a machine died");
        assertThat(driver.services()).containsEntry(service.instanceId(), Condition.FAILED);
        osm.occupy("ns-1", "healing", Duration.ofSeconds(30));
        assertThat(driver.services()).containsEntry(service.instanceId(), Condition.CHANGING);
    }

    @Test
    void a_termination_that_fails_is_told_with_its_reason_and_asked_for_once_each_time() {
        AccountFacts account = account();
        ServiceFacts service =
                driver.ensureService(order("ns-1", "pair", account), null).facts();
        osm.configure(osm.settings().withFailingTerminations(Set.of("pair")));
        lifeCycleTakes(Duration.ofSeconds(10));
        assertThat(driver.removeService("ns-1", service)).isInstanceOf(Removal.Underway.class);
        pass(Duration.ofSeconds(11));

        assertThat(FaultOf.the(() -> driver.removeService("ns-1", service)))
                .isInstanceOf(Broken.class)
                .extracting(DriverFault::detail)
                .asString()
                .contains("it was made to fail", "network service " + service.instanceId(), "operation ");
        assertThat(server.calls().count(REMOVE)).isEqualTo(1);

        assertThat(FaultOf.the(() -> driver.removeService("ns-1", service))).isInstanceOf(Broken.class);
        assertThat(FaultOf.the(() -> driver.removeService("ns-1", service)))
                .as("while it is asked for again, the fault stands")
                .isInstanceOf(Broken.class);
        assertThat(server.calls().count(REMOVE)).isEqualTo(2);

        osm.configure(osm.settings().withFailingTerminations(Set.of()));
        pass(Duration.ofSeconds(11));
        assertThat(FaultOf.the(() -> driver.removeService("ns-1", service))).isInstanceOf(Broken.class);
        assertThat(FaultOf.the(() -> driver.removeService("ns-1", service))).isInstanceOf(Broken.class);
        pass(Duration.ofSeconds(11));
        assertThat(driver.removeService("ns-1", service)).isInstanceOf(Removal.Gone.class);
        assertThat(server.calls().count(REMOVE)).isEqualTo(3);
    }

    @Test
    void an_account_whose_removal_fails_is_told_with_its_reason() {
        AccountFacts account = account();
        osm.configure(osm.settings().withFailingAccountRemovals(Set.of(CLOUD_URL)));

        for (int i = 1; i <= 3; i++) {
            assertThat(FaultOf.the(() -> driver.removeAccount("tenant-1", account)))
                    .isInstanceOf(Broken.class)
                    .extracting(DriverFault::detail)
                    .asString()
                    .contains("account " + account.accountId(), "it was made to fail");
            assertThat(server.calls().count("DELETE /osm/admin/v1/vim_accounts/{id}"))
                    .isEqualTo(i);
        }
        osm.configure(osm.settings().withFailingAccountRemovals(Set.of()));
        assertThat(driver.removeAccount("tenant-1", account)).isInstanceOf(Removal.Gone.class);
        assertThat(things()).isZero();
    }

    @Test
    void a_descriptor_that_was_taken_on_board_again_is_found_under_its_new_key() {
        ServiceOrder order = order("ns-1", "pair", account());
        assertThat(osm.reonboard("pair")).isEqualTo(1);

        assertThat(driver.ensureService(order, null)).isInstanceOf(Ready.class);

        var unknown = new ServiceOrder("ns-2", "nobody", order.nsdKey(), order.accountId());
        assertThat(FaultOf.the(() -> driver.ensureService(unknown, null)))
                .isInstanceOf(DriverFault.Rejected.class)
                .extracting(DriverFault::detail)
                .asString()
                .contains("no network service descriptor nobody");
    }

    @Test
    void a_function_tells_the_addresses_of_all_interfaces_in_their_order() {
        osm.configure(osm.settings().withInterfaces(3));

        var running =
                driver.ensureService(order("ns-1", "pair", account()), null).facts();

        assertThat(running.vnfs()).allSatisfy(vnf -> {
            assertThat(vnf.vduAddresses()).hasSize(3 * vnf.vms().size()).doesNotHaveDuplicates();
            assertThat(vnf.vduAddresses().getFirst()).startsWith("10.").isEqualTo(vnf.managementAddress());
            assertThat(vnf.vduAddresses().get(1)).startsWith("172.16.");
            assertThat(vnf.vduAddresses().get(2)).startsWith("172.17.");
        });
    }

    @Test
    void an_account_that_was_given_something_else_is_given_it_again() {
        AccountFacts account = account();
        var old = new AccountFacts(account.accountId());

        driver.ensureAccount(ACCOUNT, account);
        assertThat(server.calls().count(CHANGE)).isZero();
        driver.ensureAccount(ACCOUNT, old);
        assertThat(server.calls().count(CHANGE)).isEqualTo(1);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void a_project_that_osm_does_not_know_is_a_wrong_login() {
        var us = new Credentials("admin", new Secret("test-password"), "nowhere");
        var lost = new OsmNfvoDriver(
                new Nfvo(
                        new Component.Identity(ComponentId.nfvo("osm"), "OSM", "OSM", ""),
                        server.uri(),
                        us,
                        new Authority(identity.pem())),
                HttpSettings.DEFAULTS);

        assertThat(FaultOf.the(lost::catalogue))
                .isInstanceOf(Denied.class)
                .extracting(DriverFault::detail)
                .asString()
                .contains("has no project nowhere for the user admin");
    }
}
