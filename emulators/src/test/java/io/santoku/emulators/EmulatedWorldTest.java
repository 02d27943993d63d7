package io.santoku.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.emulators.http.Client;
import io.santoku.emulators.openstack.HypervisorSpec;
import io.santoku.emulators.scenario.CloudScenario;
import io.santoku.emulators.scenario.EmsScenario;
import io.santoku.emulators.scenario.OsmScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.emulators.scenario.WimScenario;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EmulatedWorldTest {
    private static final Scenario SMALL = Scenario.EMPTY
            .with(CloudScenario.named("cloud")
                    .at("edge1")
                    .withHypervisors(List.of(new HypervisorSpec("host", 4, 8192, 100))))
            .with(OsmScenario.named("osm"))
            .with(WimScenario.named("wim"))
            .with(EmsScenario.named("ems"));

    private EmulatedWorld world;
    private Client control;

    @BeforeEach
    void start() {
        world = EmulatedWorld.start(SMALL);
        control = Client.of(world.controlUri());
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Client osm() throws IOException {
        Emulated osm = world.component("osm");
        Client stranger = Client.trusting(
                osm.uri(), osm.registration().getOrDefault("caCertificate", "it hands out no certificate"));
        String token =
                stranger.post("/osm/admin/v1/tokens", """
                    {"username": "admin", "password": "test-password"}\
                    """).body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        return stranger.with("Authorization", "Bearer " + token);
    }

    /// Orders one service of a descriptor at the cloud, through an account of its own.
    private void order(Client osm, String nsd, String vimUrl) throws IOException {
        osm.post("/osm/admin/v1/vim_accounts", """
            {"name": "account-%s", "vim_type": "openstack", "vim_url": "%s", "vim_user": "admin",
             "vim_password": "test-password", "vim_tenant_name": "admin"}\
            """.formatted(nsd, vimUrl));
        String account = osm.json("/osm/admin/v1/vim_accounts?name=account-" + nsd)
                .at("/0/_id")
                .asString();
        String key =
                osm.json("/osm/nsd/v1/ns_descriptors?id=" + nsd).at("/0/_id").asString();
        osm.post("/osm/nslcm/v1/ns_instances_content", """
            {"nsName": "%s-1", "nsdId": "%s", "vimAccountId": "%s"}\
            """.formatted(nsd, key, account));
    }

    private static String state(Client osm, String name) throws IOException {
        return osm.json("/osm/nslcm/v1/ns_instances?name=" + name)
                .at("/0/nsState")
                .asString();
    }

    @Test
    void the_control_api_tells_how_to_register_each_component() throws IOException {
        JsonNode components = control.json("").path("components");
        assertThat(components).hasSize(4);
        JsonNode cloud = components.path(0);
        assertThat(cloud.path("uri").asString()).endsWith("/identity/v3");
        assertThat(cloud.path("location").asString()).isEqualTo("edge1");
        assertThat(cloud.path("password").asString()).isEqualTo("test-password");
        assertThat(components.path(1).path("uri").asString()).startsWith("https://127.0.0.1:");
        assertThat(components.path(1).path("caCertificate").asString()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(components.path(3).path("dialect").asString()).isEqualTo("test");
    }

    @Test
    void machines_of_a_service_run_in_the_cloud_its_account_names() throws IOException {
        Client osm = osm();
        order(osm, "upf-ns", world.component("cloud").uri() + "/");
        assertThat(state(osm, "upf-ns-1")).isEqualTo("READY");
        assertThat(world.cloud("cloud").inventory().toString()).contains("upf-ns-1-1-upf-0");
        String id = osm.json("/osm/nslcm/v1/ns_instances?name=upf-ns-1")
                .at("/0/_id")
                .asString();
        osm.delete("/osm/nslcm/v1/ns_instances_content/" + id);
        assertThat(world.inventory()).doesNotContainKey("cloud");
        assertThat(world.inventory().toString()).isEqualTo("{osm={vim_accounts=[account-upf-ns]}}");
    }

    @Test
    void the_catalogue_of_a_cloud_leads_to_its_services_on_the_same_server() throws IOException {
        Client keystone = Client.of(world.component("cloud").uri());
        var answer = keystone.post("/auth/tokens", """
            {"auth": {"identity": {"methods": ["password"], "password": {"user": {"name": "admin",
              "domain": {"id": "default"}, "password": "test-password"}}},
             "scope": {"project": {"name": "admin", "domain": {"id": "default"}}}}}\
            """);
        assertThat(answer.statusCode()).isEqualTo(201);
        String token = answer.headers().firstValue("X-Subject-Token").orElseThrow();
        String compute = answer.body().replaceAll("(?s).*\"url\":\\s*\"([^\"]*/compute/v2.1[^\"]*)\".*", "$1");
        assertThat(compute).startsWith("http://127.0.0.1:");
        assertThat(Client.of(URI.create(compute))
                        .with("X-Auth-Token", token)
                        .get("/os-hypervisors")
                        .statusCode())
                .isEqualTo(200);
        assertThat(world.cloud("cloud").inventory()).isEmpty();
    }

    @Test
    void a_service_that_the_cloud_has_no_room_for_is_broken() throws IOException {
        control.put("/components/cloud/hypervisors", """
            {"hypervisors": [{"name": "host", "vcpus": 1, "memoryMib": 512, "diskGib": 1}]}\
            """);
        Client osm = osm();
        order(osm, "upf-ns", world.component("cloud").uri().toString());
        assertThat(state(osm, "upf-ns-1")).isEqualTo("BROKEN");
    }

    @Test
    void a_vim_that_nobody_emulates_takes_everything() throws IOException {
        Client osm = osm();
        order(osm, "upf-ns", "http://127.0.0.1:1/v3");
        assertThat(state(osm, "upf-ns-1")).isEqualTo("READY");
        assertThat(world.inventory()).doesNotContainKey("cloud");
    }

    @Test
    void the_inventory_counts_what_is_left_and_reset_clears_it() throws IOException {
        order(osm(), "upf-ns", world.component("cloud").uri().toString());
        Client.of(world.component("wim").uri()).post("/", """
            {"_id": "s1", "core_connections": [], "extra_ns": [], "slice_sla": {}}\
            """);
        JsonNode left = control.json("/inventory");
        assertThat(left.path("total").asInt()).isEqualTo(world.total()).isGreaterThanOrEqualTo(4);
        assertThat(left.at("/components/wim/transport_slices/0").asString()).isEqualTo("s1");
        control.post("/reset", "");
        assertThat(control.get("/inventory").body()).isEqualTo("{\"total\":0,\"components\":{}}");
    }

    @Test
    void faults_are_set_listed_and_cleared() throws IOException {
        control.post("/faults", """
            {"server": "wim", "kind": "POST /", "nth": 1, "times": -1, "what": "500"}\
            """);
        Client wim = Client.of(world.component("wim").uri());
        assertThat(wim.post("/", "{}").statusCode()).isEqualTo(500);
        assertThat(control.json("/faults")).hasSize(1);
        control.delete("/faults");
        assertThat(wim.post("/", "{}").statusCode()).isEqualTo(400);
        assertThat(world.faults()).isEmpty();
    }

    @Test
    void calls_are_told_by_component_and_kind() throws IOException {
        Client.of(world.component("wim").uri()).get("/s1");
        assertThat(control.json("/calls").at("/wim/GET ~1{slice}/count").asInt())
                .isEqualTo(1);
        control.delete("/calls");
        assertThat(control.json("/calls").path("wim")).isEmpty();
    }

    @Test
    void latency_is_set_for_one_or_for_all() throws IOException {
        assertThat(control.put("/latency", "{\"latency\": \"fixed PT0.05S\"}").statusCode())
                .isEqualTo(200);
        long start = System.nanoTime();
        Client.of(world.component("ems").uri()).get("/s1");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000L);
        assertThat(control.put("/latency", "{\"server\": \"wim\", \"latency\": \"none\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void settings_of_an_osm_are_changed_in_part_and_reset_brings_them_back() throws IOException {
        control.put("/components/osm/settings", "{\"bootTime\": \"PT1H\", \"failing\": {\"upf-ns\": \"bad\"}}");
        assertThat(world.osm("osm").settings().times().bootTime()).hasHours(1);
        Client osm = osm();
        order(osm, "upf-ns", "http://127.0.0.1:1/v3");
        assertThat(state(osm, "upf-ns-1")).isEqualTo("BUILDING");
        world.reset();
        assertThat(world.osm("osm").settings().times().bootTime()).isZero();
    }

    @Test
    void a_service_can_be_killed() throws IOException {
        Client osm = osm();
        order(osm, "upf-ns", "http://127.0.0.1:1/v3");
        assertThat(control.post("/components/osm/kill", "{\"nsName\": \"upf-ns-1\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(state(osm, "upf-ns-1")).isEqualTo("BROKEN");
        assertThat(control.post("/components/osm/kill", "{\"nsName\": \"nobody\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_the_control_api_cannot_do_it_refuses() throws IOException {
        assertThat(control.post("/faults", "{\"what\": \"explode\"}").statusCode())
                .isEqualTo(400);
        assertThat(control.post("/faults", "{\"server\": \"nobody\"}").statusCode())
                .isEqualTo(404);
        assertThat(control.put("/components/wim/settings", "{}").statusCode()).isEqualTo(404);
        assertThat(control.put("/components/osm/settings", "{\"colour\": 1}").statusCode())
                .isEqualTo(400);
        assertThat(control.put("/latency", "nonsense: [").statusCode()).isEqualTo(400);
    }

    @Test
    void components_are_asked_for_by_name_and_class() {
        assertThatThrownBy(() -> world.component("nobody")).hasMessageContaining("nobody");
        assertThatThrownBy(() -> world.cloud("osm")).hasMessageContaining("osm is no");
    }

    @Test
    void the_dev_scenario_starts() throws IOException {
        try (var dev = EmulatedWorld.start(Scenario.builtIn("dev"))) {
            assertThat(dev.components()).hasSize(10);
            assertThat(dev.total()).isZero();
        }
    }
}
