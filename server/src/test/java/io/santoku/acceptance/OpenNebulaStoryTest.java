package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.app.DevServer;
import io.santoku.emulators.Emulated;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.scenario.FaultScenario;
import io.santoku.emulators.scenario.Scenario;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Slices on OpenNebula alone, and on OpenNebula and OpenStack together. The core and `edge1` are OpenNebula clouds.
class OpenNebulaStoryTest {
    private static final Path HOME = Path.of("target", "acceptance-opennebula");
    private static final String WORLD = """
        name: opennebula
        clouds: [{name: edge2-cloud, location: edge2}]
        opennebulas:
          - {name: core-nebula, location: core}
          - name: edge1-nebula
            location: edge1
            cpuRatio: 2.0
            hosts: [{name: edge1-host, cpus: 16, memoryMib: 65536, diskGib: 1000}]
        osms: [{name: osm, settings: {bootTime: PT0.1S, terminationTime: PT0.1S, accountTime: PT0.05S}}]
        wims: [{name: wim}]
        emss:
          - {name: ems-amarisoft, dialect: AMARISOFT}
          - {name: ems-test, dialect: TEST}
          - {name: ems-open5gs, dialect: OPEN5GS}
        """;
    private static final DevServer DEV = DevServer.start(
            Scenario.parse(WORLD),
            List.of(
                    "--server.port=0",
                    "--santoku.data=" + HOME,
                    "--logging.file.name=" + Rig.LOG,
                    "--santoku.monitoring.interval=1h"),
            HOME);

    private final EmulatedWorld world = DEV.world();
    private final Api api = new Api(DEV.server().uri());

    @AfterAll
    static void stop() {
        DEV.close();
    }

    @AfterEach
    void nothingIsLeft() {
        world.clearFaults();
        assertThat(world.inventory()).isEmpty();
    }

    @Test
    void a_slice_lives_on_open_nebula_alone() {
        String id = running(Nests.twoSites());
        String tenant = "vim_edge1-nebula_katana_" + id;

        assertThat(api.slice(id).path("sync").asString()).isEqualTo("in-sync");
        assertThat(world.component("core-nebula").inventory()).containsKeys("groups", "users", "acls", "quotas", "vms");
        assertThat(world.component("edge1-nebula").inventory().toString()).contains(tenant);
        assertThat(world.inventory()).doesNotContainKey("edge2-cloud");
        assertThat(api.read("/v1/vims/edge1-nebula")
                        .at("/capacity/reserved/vcpus")
                        .asInt())
                .isPositive();
        assertThat(api.read("/v1/slices/" + id + "/heal").path("steps")).isEmpty();

        api.remove(id);
    }

    @Test
    void a_slice_lives_on_open_nebula_and_open_stack_together() {
        String id = running(Nests.with(Nests.urllc("edge2"), Nests.service("iot-gateway-ns", "gateway", 0)));

        assertThat(world.component("core-nebula").inventory()).containsKey("vms");
        assertThat(world.component("edge2-cloud").inventory()).containsKey("servers");
        assertThat(api.slice(id).path("sync").asString()).isEqualTo("in-sync");

        api.remove(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "roles", "quota"})
    void what_vanished_is_seen_and_healed(String part) {
        String id = running(Nests.urllc("edge1"));
        Map<String, Object> whole = world.component("edge1-nebula").inventory();
        assertThat(world.vanish("edge1-nebula", part, "vim_edge1-nebula_katana_" + id))
                .isPositive();

        assertThat(api.read("/v1/slices/" + id + "/heal").path("steps").toString())
                .contains("tenant/edge1-nebula");
        assertThat(api.post("/v1/slices/" + id + "/heal").status()).isEqualTo(202);

        assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");
        assertThat(sizes(world.component("edge1-nebula").inventory())).isEqualTo(sizes(whole));
        api.remove(id);
    }

    @Test
    void a_group_that_vanished_is_replaced_with_all_that_stood_on_it() {
        String id = running(Nests.urllc("edge1"));
        Map<String, Object> whole = world.component("edge1-nebula").inventory();
        assertThat(world.vanish("edge1-nebula", "project", "vim_edge1-nebula_katana_" + id))
                .isPositive();

        assertThat(api.post("/v1/slices/" + id + "/heal").status()).isEqualTo(202);

        assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");
        assertThat(sizes(world.component("edge1-nebula").inventory())).isEqualTo(sizes(whole));
        assertThat(api.slice(id).path("sync").asString()).isEqualTo("in-sync");
        api.remove(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one.group.allocate lost",
                "one.group.quota lost",
                "one.user.allocate lost",
                "one.acl.addrule lost",
                "one.userpool.info 503",
                "one.acl.info garbage",
                "one.user.allocate reset"
            })
    void an_answer_that_is_lost_makes_nothing_twice(String fault) {
        String[] words = fault.split(" ", -1);
        world.addFault(new FaultScenario("edge1-nebula", "POST /RPC2 " + words[0], 1, 1, words[1]));

        String id = api.order(Nests.urllc("edge1"));
        api.settled(id);

        assertThat(api.slice(id).path("status").asString())
                .matches(words[1].equals("garbage") ? "Failed.*" : "Running");
        assertThat(sizes(world.component("edge1-nebula").inventory()).getOrDefault("groups", 0))
                .isLessThanOrEqualTo(1);
        api.remove(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"one.user.delete lost", "one.group.delete lost", "one.acl.info 503", "one.vmpool.info reset"})
    void a_deletion_goes_on_after_a_fault(String fault) {
        String[] words = fault.split(" ", -1);
        String id = running(Nests.urllc("edge1"));
        world.addFault(new FaultScenario("edge1-nebula", "POST /RPC2 " + words[0], 1, 1, words[1]));

        api.remove(id);
    }

    /// The world has registered the cloud with all its clusters; one cluster of it is another place.
    @ParameterizedTest
    @CsvSource({"-1, true", "0, false"})
    void the_predecessor_s_document_registers_unchanged(int cluster, boolean isKnown) {
        Emulated cloud = world.component("edge1-nebula");
        // the predecessor passed `config` to OSM, whose connector reads these two
        var config = Map.of("cluster", Map.of("id", cluster), "network", Map.of("phydev", "eth1"));
        Map<String, Object> document = Map.of(
                "id", "kt-nebula",
                "name", "cloud of the first site",
                "auth_url", cloud.uri().toString(),
                "username", "oneadmin",
                "password", "test-password",
                "admin_project_name", "oneadmin",
                "location", "Edge1",
                "type", "opennebula",
                "version", "5.10",
                "config", config);

        Api.Reply registered = api.post("/api/vim", document);

        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        String path = "/api/vim/" + registered.text();
        JsonNode shown = api.read(path);
        assertThat(shown.path("type").asString()).isEqualTo("opennebula");
        assertThat(shown.at("/resources/vcpus").asInt()).isEqualTo(32);
        assertThat(shown.path("config")).isEqualTo(JsonMapper.shared().<JsonNode>valueToTree(config));
        assertThat(shown.toString()).doesNotContain("test-password");
        JsonNode known = api.read("/v1/vims/kt-nebula");
        assertThat(known.at("/config/cluster").asString()).isEqualTo(Integer.toString(cluster));
        assertThat(known.at("/config/phydev").asString()).isEqualTo("eth1");
        assertThat(known.path("warnings").toString().contains("edge1-nebula")).isEqualTo(isKnown);
        assertThat(api.delete(path).status()).isEqualTo(200);
    }

    private String running(Map<String, Object> nest) {
        String id = api.order(nest);
        JsonNode slice = api.settled(id);
        assertThat(slice.path("status").asString()).as(slice.toString()).isEqualTo("Running");
        return id;
    }

    private static Map<String, Integer> sizes(Map<String, Object> inventory) {
        var sizes = new TreeMap<String, Integer>();
        inventory.forEach((kind, found) -> sizes.put(kind, found instanceof Collection<?> all ? all.size() : 1));
        return sizes;
    }
}
