package io.santoku.acceptance;

import static io.santoku.emulators.openstack.CloudVariant.USUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.emulators.scenario.FaultScenario;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Wim;
import io.santoku.lifecycle.TakingUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The cases of [FieldCasesTest] in which something is down or changes while slices use it, with a patience of seconds.
class FieldTroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Rig rig = Watchers.hasty(PATIENCE);
    private final Api api = rig.api();
    private final KatanaClient katana = new KatanaClient(api);

    @AfterEach
    void nothingIsLeft() {
        assertThat(rig.world().inventory()).isEmpty();
    }

    /// Case 11: a service that vanished since keeps nothing from being undone; what cannot be asked is looked at later.
    @Test
    void a_cloud_that_lost_its_network_service_is_empty_after_the_undo() {
        rig.endTokens();
        rig.world().cloud("edge2-cloud").vary(USUAL.without("network"));

        String id = katana.ordered(Nests.urllc("edge2"));

        assertThat(katana.settled(id)).isEqualTo("Error");
        assertThat(rig.world().inventory())
                .as("project, user, roles and quota are gone")
                .isEmpty();
        JsonNode slice = api.slice(id);
        assertThat(slice.path("leftBehind")).extracting(JsonNode::asString).containsExactly("tenant/edge2-cloud");
        assertThat(slice.at("/operation/certificate/sentence").asString())
                .startsWith("0 left")
                .contains("no answer about tenant/edge2-cloud", "no public network service");
        rig.endTokens();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            rig.part(TakingUp.class).round();
            return katana.slice(id).path("status").asString().startsWith("Failed - ");
        });
        katana.remove(id);
    }

    /// Case 12: what was never sent is not undone. Patience and ten seconds are what the failure may take.
    @Test
    @Tag("long")
    void an_order_of_a_controller_whose_broker_is_down_fails_soon_and_leaves_nothing_to_undo() {
        Wim usual = rig.part(Storage.class).registry().snapshot().all(Wim.class).getFirst();
        assertThat(api.delete("/v1/wims/wim").status()).isEqualTo(204);
        Api.Reply dead = api.post("/api/wim", Map.of("id", "dead", "type", "odl-wim", "url", "127.0.0.1:9"));
        assertThat(dead.status()).as(dead.text()).isEqualTo(201);
        try {
            long ordered = System.nanoTime();
            String id = katana.ordered(Nests.boxes("edge1"));
            assertThat(katana.settled(id)).startsWith("Failed - ");
            assertThat(since(ordered)).isLessThan(PATIENCE.plusSeconds(10));
            assertThat(api.slice(id).path("leftBehind")).isEmpty();

            long deleted = System.nanoTime();
            katana.remove(id);
            assertThat(since(deleted)).isLessThan(Duration.ofSeconds(1));
        } finally {
            assertThat(api.delete("/v1/wims/dead").status()).isEqualTo(204);
            Rig.done(rig.registration().wims().put(usual));
        }
    }

    /// Case 14: a cloud that has just failed an order is not the next choice.
    @Test
    void of_three_orders_at_a_place_with_a_cloud_that_always_fails_at_most_one_fails() {
        rig.world().addFault(new FaultScenario("edge1-a", "PUT /compute/v2.1/os-quota-sets/{project}", 1, -1, "500"));
        var ends = new ArrayList<String>();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(katana.ordered(Nests.edge()));
            ends.add(katana.settled(ids.getLast()));
        }

        assertThat(ends.getFirst()).as("the fullest is the first choice").startsWith("Failed - ");
        assertThat(ends.subList(1, 3)).containsOnly("Running");
        ids.forEach(katana::remove);
        rig.clean();
    }

    /// Case 20: the new password of a cloud reaches the accounts that were given the old one.
    @Test
    void an_account_that_has_a_cloud_s_login_gets_its_new_password() {
        var login = Map.of("nfvo-login", "administrator");
        registered("test-password-of-edge2-cloud", login);
        String id = katana.running(Nests.urllc("edge2"));
        rig.world().cloud("edge2-cloud").setPassword("admin", "test-password-anew");
        rig.world().clearCalls();

        registered("test-password-anew", login);
        assertThat(api.read("/v1/slices/" + id + "/heal").path("steps").toString())
                .contains("update account/edge2-cloud/osm");
        assertThat(api.post("/v1/slices/" + id + "/heal").status()).isEqualTo(202);
        assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");

        assertThat(rig.world().component("osm").calls().count("PATCH /osm/admin/v1/vim_accounts/{id}"))
                .isEqualTo(1);
        assertThat(api.slice(id).path("sync").asString()).isEqualTo("in-sync");
        katana.remove(id);
        rig.world().cloud("edge2-cloud").setPassword("admin", "test-password-of-edge2-cloud");
        registered("test-password-of-edge2-cloud", Map.of());
    }

    /// Case 22: a host name with an underscore is a name, only nobody has it.
    @Test
    void a_host_name_with_an_underscore_is_looked_up() {
        Api.Reply refused = api.postText("/v1/vims", """
            {"id": "case", "type": "openstack", "location": "edge2", "authUrl": "http://os_ctl.invalid:5000/v3",
             "credentials": {"username": "admin", "password": "test-password", "project": "admin"}, "tls": {"plain": true}}
            """);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("the host name of os_ctl.invalid:5000 is not known");
    }

    /// Case 24: what OSM calls the network service that broke, and its operation.
    @Test
    void a_network_service_that_breaks_is_told_with_the_ids_that_the_orchestrator_has_for_it() {
        String id = katana.ordered(Nests.with(Nests.boxes("edge1"), Nests.service("broken-ns", "broken", 0)));

        String status = katana.settled(id);

        assertThat(status).contains("the image does not boot").containsPattern("operation [0-9a-f-]{36}");
        assertThat(status).containsPattern("network service [0-9a-f-]{36}");
        katana.remove(id);
    }

    private void registered(String password, Map<String, String> config) {
        var cloud = Map.of(
                "id",
                "edge2-cloud",
                "type",
                "openstack",
                "location",
                "edge2",
                "authUrl",
                rig.world().component("edge2-cloud").uri().toString(),
                "credentials",
                Map.of("username", "admin", "password", password, "project", "admin"),
                "config",
                config);
        await("tokens of the second in which a password changed are ended, too")
                .atMost(Duration.ofSeconds(10))
                .until(() -> api.put("/v1/vims/edge2-cloud", cloud).status() == 200);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
