package io.santoku.driver.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Broken;
import io.santoku.driver.NfvoDriver;
import io.santoku.driver.NfvoDriver.AccountFacts;
import io.santoku.driver.NfvoDriver.ServiceFacts;
import io.santoku.driver.NfvoDriver.ServiceOrder;
import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.driver.http.Stub;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an orchestrator says in its records is repeated short, on one line.
class OsmWordsTest {
    private static final String LONG = "no image\n" + "x".repeat(1_000_000);

    private final Router router = new Router()
            .on(
                    "POST",
                    "/osm/admin/v1/tokens",
                    _ -> Reply.json(200, Map.of("id", "1", "issued_at", 1, "expires", 3601)));
    private final EmulatedServer server =
            EmulatedServer.start(new Stub(router), Listening.ANYWHERE, InstantSource.system());
    private final NfvoDriver driver = new OsmNfvoDriver(
            new Nfvo(
                    new Component.Identity(ComponentId.nfvo("osm"), "OSM", "OSM", ""),
                    server.uri(),
                    new Credentials("admin", new Secret("test-password"), "admin"),
                    new SystemAuthorities()),
            HttpSettings.DEFAULTS);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void why_a_service_does_not_start_is_cut() {
        answer("/osm/nslcm/v1/ns_lcm_op_occs/o", Map.of("_id", "o", "operationState", "FAILED", "errorMessage", LONG));
        var order = new ServiceOrder("ns", "nsd", "key", "account");

        assertThat(FaultOf.the(() -> driver.ensureService(order, new ServiceFacts("s", "o", List.of()))))
                .isInstanceOf(Broken.class)
                .extracting(DriverFault::detail)
                .asString()
                .startsWith("no image xxx")
                .endsWith("… (network service s, operation o)")
                .hasSizeLessThan(400);
    }

    @Test
    void why_an_account_is_not_removed_is_cut() {
        answer(
                "/osm/admin/v1/vim_accounts/a",
                Map.of(
                        "_id",
                        "a",
                        "_admin",
                        Map.of(
                                "operations",
                                List.of(Map.of("lcmOperationType", "delete", "operationState", "FAILED")),
                                "detailed-status",
                                LONG)));

        assertThat(FaultOf.the(() -> driver.removeAccount("tenant", new AccountFacts("a"))))
                .isInstanceOf(Broken.class)
                .extracting(DriverFault::detail)
                .asString()
                .startsWith("the removal of account a failed: no image xxx")
                .hasSizeLessThan(400);
    }

    @Test
    void a_broken_service_that_is_still_called_running_is_shown_as_failed() {
        Map<String, Object> record =
                Map.of("_id", "s", "name", "ns", "operational-status", "running", "nsState", "BROKEN");
        answer("/osm/nslcm/v1/ns_instances_content/s", record);
        answer("/osm/nslcm/v1/ns_instances_content", List.of(record));

        assertThat(driver.observeService("ns", new ServiceFacts("s", "o", List.of())))
                .isEqualTo(new Sight.Different(List.of(new Difference("operational status", "running", "failed"))));
    }

    private void answer(String path, Object body) {
        router.on("GET", path, _ -> Reply.json(200, body));
    }
}
