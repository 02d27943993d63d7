package io.santoku.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Client;
import io.santoku.emulators.scenario.CloudScenario;
import io.santoku.emulators.scenario.EmsScenario;
import io.santoku.emulators.scenario.OsmScenario;
import io.santoku.emulators.scenario.Scenario;
import io.santoku.emulators.scenario.WimScenario;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What somebody does to a world past its clients, and what is told of claims, by the control API.
class OutsideWorldTest {
    private static final String TRANSPORT = """
        {"_id": "s1", "core_connections": [], "extra_ns": [], "slice_sla": {}}\
        """;
    private static final String RADIO = """
        {"slice_id": "s1", "core": {}, "radio": {}, "slice_sla": {}}\
        """;

    private final EmulatedWorld world = EmulatedWorld.start(Scenario.EMPTY
            .with(CloudScenario.named("cloud"))
            .with(OsmScenario.named("osm"))
            .with(WimScenario.named("wim"))
            .with(EmsScenario.named("ems")));
    private final Client control = Client.of(world.controlUri());

    @BeforeEach
    void order() throws IOException {
        client("wim").post("/", TRANSPORT);
        client("ems").post("/", RADIO);
        world.clearCalls();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({"wim, transport", "ems, radio"})
    void what_vanishes_is_gone_and_cannot_vanish_twice(String component, String kind) throws IOException {
        assertThat(vanish(component, kind, "s1")).isEqualTo(200);
        assertThat(world.component(component).inventory()).isEmpty();
        assertThat(vanish(component, kind, "s1")).isEqualTo(404);
    }

    @Test
    void accounts_and_services_vanish_with_what_runs_for_them() throws IOException {
        Client osm = osm();
        osm.post("/osm/admin/v1/vim_accounts", """
            {"name": "a1", "vim_type": "openstack", "vim_url": "%s", "vim_user": "admin",
             "vim_password": "test-password", "vim_tenant_name": "admin"}\
            """.formatted(
                        world.component("cloud").uri()));
        String account = id(osm, "/osm/admin/v1/vim_accounts?name=a1");
        String key = id(osm, "/osm/nsd/v1/ns_descriptors?id=upf-ns");
        osm.post("/osm/nslcm/v1/ns_instances_content", """
            {"nsName": "ns1", "nsdId": "%s", "vimAccountId": "%s"}\
            """.formatted(key, account));
        assertThat(world.inventory()).containsKeys("cloud", "osm");

        assertThat(vanish("osm", "service", "ns1")).isEqualTo(200);
        assertThat(world.inventory()).doesNotContainKey("cloud");
        assertThat(vanish("osm", "account", "a1")).isEqualTo(200);
        assertThat(world.inventory()).doesNotContainKey("osm");
        assertThat(vanish("osm", "account", "a1")).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"cloud, radio", "osm, tenant", "wim, radio", "ems, transport"})
    void a_component_loses_only_what_it_can_have(String component, String kind) throws IOException {
        assertThat(vanish(component, kind, "s1")).isEqualTo(400);
    }

    @Test
    void quotas_are_set_from_outside() throws IOException {
        assertThat(control.put("/components/cloud/quota", "{\"tenant\": \"admin\", \"limits\": {\"cores\": 1}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(world.cloud("cloud").inventory().toString()).contains("cores=1");
        assertThat(control.put("/components/cloud/quota", "{\"tenant\": \"nobody\", \"limits\": {\"cores\": 1}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(control.put("/components/osm/quota", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void calls_under_a_claim_that_was_lost_are_told_for_the_whole_world() throws IOException {
        client("wim").with("X-Request-Id", "op-1.2").post("/", TRANSPORT);
        client("ems").with("X-Request-Id", "op-1.1").post("/", RADIO);
        client("ems").with("X-Request-Id", "op-2.1").post("/", RADIO);

        JsonNode told = control.json("/claims");

        assertThat(told.at("/epochs/op-1").asInt()).isEqualTo(2);
        assertThat(told.at("/stale/ems/POST ~1").asInt()).isEqualTo(1);
        assertThat(world.staleCalls()).isEqualTo(Map.of("ems", Map.of("POST /", 1L)));
        control.delete("/calls");
        assertThat(world.staleCalls()).isEmpty();
        assertThat(world.epochs()).isEmpty();
    }

    private int vanish(String component, String kind, String name) throws IOException {
        String body = "{\"kind\": \"%s\", \"name\": \"%s\"}".formatted(kind, name);
        return control.post("/components/" + component + "/vanish", body).statusCode();
    }

    private Client client(String component) {
        return Client.of(world.component(component).uri());
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

    private static String id(Client osm, String query) throws IOException {
        return osm.json(query).at("/0/_id").asString();
    }
}
