package io.santoku.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Client;
import io.santoku.emulators.scenario.FaultScenario;
import io.santoku.emulators.scenario.OpenNebulaScenario;
import io.santoku.emulators.scenario.OsmScenario;
import io.santoku.emulators.scenario.Scenario;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An OpenNebula among the other components of a world.
class OpenNebulaWorldTest {
    private static final String NAME = "<param><value>tenant</value></param>";
    private static final String MAKE_USER =
            NAME + "<param><value>secret</value></param><param><value>core</value></param>";
    private static final String ONE = "/components/nebula/";

    private final EmulatedWorld world = EmulatedWorld.start(
            Scenario.EMPTY.with(OpenNebulaScenario.named("nebula").at("edge1")).with(OsmScenario.named("osm")));
    private final Client nebula = Client.of(world.component("nebula").uri());
    private final Client control = Client.of(world.controlUri());

    @BeforeEach
    void order() throws IOException {
        call("one.group.allocate", NAME);
        call("one.user.allocate", MAKE_USER);
        world.clearCalls();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void it_is_registered_with_its_interface() {
        Emulated component = world.component("nebula");

        assertThat(component.kind()).isEqualTo("opennebula");
        assertThat(component.uri().toString()).endsWith("/RPC2");
        assertThat(component.registration())
                .isEqualTo(Map.of(
                        "username",
                        "oneadmin",
                        "password",
                        "test-password",
                        "project",
                        "oneadmin",
                        "location",
                        "edge1"));
    }

    @Test
    void calls_and_faults_are_counted_by_method() throws IOException {
        world.addFault(new FaultScenario("nebula", "POST /RPC2 one.system.version", 2, 1, "503"));

        assertThat(call("one.system.version", "")).contains("7.0.0");
        assertThat(call("one.acl.info", "")).contains("ACL_POOL");
        assertThat(call("one.system.version", "")).contains("Error 503");
        assertThat(world.component("nebula").calls().entries().keySet())
                .containsExactlyInAnyOrder("POST /RPC2 one.system.version", "POST /RPC2 one.acl.info");
    }

    @Test
    void somebody_changes_it_past_its_clients() throws IOException {
        put("quota", "{\"tenant\": \"tenant\", \"limits\": {\"cores\": 3}}");
        put("password", "{\"user\": \"tenant\", \"password\": \"other\"}");
        post("leave", "{\"tenant\": \"tenant\", \"kind\": \"image\", \"name\": \"disk\"}");

        assertThat(world.component("nebula").inventory().toString()).contains("{CPU=3.0}", "disk");
        assertThat(world.openNebula("nebula").refusal("tenant", "other", "tenant"))
                .contains("User tenant is not in group tenant");
        post("vanish", "{\"kind\": \"tenant\", \"name\": \"tenant\"}");
        assertThat(world.inventory().toString()).doesNotContain("tenant");
        world.reset();
        assertThat(world.inventory()).isEmpty();
    }

    @Test
    void machines_of_a_service_run_in_the_cloud_that_its_account_names() throws IOException {
        Client osm = osm();
        osm.post("/osm/admin/v1/vim_accounts", """
            {"name": "a1", "vim_type": "opennebula", "vim_url": "%s", "vim_user": "oneadmin",
             "vim_password": "test-password", "vim_tenant_name": "oneadmin"}\
            """.formatted(
                        world.component("nebula").uri()));
        String account = id(osm, "/osm/admin/v1/vim_accounts?name=a1");
        osm.post("/osm/nslcm/v1/ns_instances_content", """
            {"nsName": "ns1", "nsdId": "%s", "vimAccountId": "%s"}\
            """.formatted(
                        id(osm, "/osm/nsd/v1/ns_descriptors?id=upf-ns"), account));

        assertThat(world.component("nebula").inventory().toString()).contains("ns1-1-upf-0");
        osm.delete("/osm/nslcm/v1/ns_instances_content/" + id(osm, "/osm/nslcm/v1/ns_instances?name=ns1"));
        world.inventory();
        assertThat(world.component("nebula").inventory()).doesNotContainKey("vms");
    }

    private String call(String method, String params) throws IOException {
        return nebula.post("", """
            <methodCall><methodName>%s</methodName><params><param><value><string>oneadmin:test-password</string></value>\
            </param>%s</params></methodCall>\
            """.formatted(method, params)).body();
    }

    private void put(String what, String document) throws IOException {
        assertThat(control.put(ONE + what, document).statusCode()).isEqualTo(200);
    }

    private void post(String what, String document) throws IOException {
        assertThat(control.post(ONE + what, document).statusCode()).isEqualTo(200);
    }

    private static String id(Client osm, String path) throws IOException {
        return osm.json(path).at("/0/_id").asString();
    }

    private Client osm() throws IOException {
        Emulated osm = world.component("osm");
        Client stranger = Client.trusting(
                osm.uri(), osm.registration().getOrDefault("caCertificate", "it hands out no certificate"));
        String token = stranger.post(
                        "/osm/admin/v1/tokens", "{\"username\": \"admin\", \"password\": \"test-password\"}")
                .body()
                .replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        return stranger.with("Authorization", "Bearer " + token);
    }
}
