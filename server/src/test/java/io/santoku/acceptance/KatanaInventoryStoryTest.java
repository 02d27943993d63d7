package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.Emulated;
import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.scenario.PolicyScenario;
import io.santoku.emulators.scenario.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A client of the predecessor registers a site in the emulated world, sees a slice use it, and takes it away again.
class KatanaInventoryStoryTest {
    private static final List<String> USERS_FIRST =
            List.of("function", "base_slice_des", "policy", "ems", "wim", "nfvo", "vim", "location");

    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private final EmulatedWorld policies = EmulatedWorld.start(Scenario.EMPTY.with(PolicyScenario.named("neat")));

    @AfterEach
    void stop() {
        policies.close();
    }

    @Test
    void a_site_comes_and_is_used_and_goes() {
        JsonNode registered = bootstrapped(site());
        assertThat(bootstrapped(site()).path("unchanged").intValue()).isEqualTo(6);
        String vim = "/api/vim/" + registered.at("/vim/0/_id").asString();
        assertThat(api.read(vim).at("/resources/vcpus").intValue()).isPositive();

        assertThat(Databases.rows(rig.database())).noneMatch(row -> row.contains("test-password"));
        String slice = api.order(nest());
        assertThat(api.settled(slice).path("status").asString()).isEqualTo("Running");

        assertThat(api.read(vim).at("/tenants/" + slice).asString()).endsWith("katana_" + slice);
        String function = "/api/function/" + registered.at("/function/0/_id").asString();
        assertThat(api.read(function).at("/tenants/0").asString()).isEqualTo(slice);
        for (String used : List.of(vim, function)) {
            assertThat(api.delete(used).status()).as(used).isEqualTo(400);
        }
        api.remove(slice);
        assertThat(api.read(vim).path("tenants")).isEmpty();
        takeAway(registered);
    }

    @Test
    void a_login_that_is_wrong_registers_nothing() {
        Map<String, Object> wrong = Map.of(
                "id", "kt-osm",
                "type", "OSM",
                "nfvoip", "127.0.0.1:" + osm().uri().getPort(),
                "nfvousername", "admin",
                "nfvopassword", "test-password-that-is-wrong",
                "tenantname", "admin",
                "config", Map.of("insecure", true));

        Api.Reply refused = api.post("/api/nfvo", wrong);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).startsWith("Unable to connect to NFVO").doesNotContain("test-password");
        assertThat(api.read("/api/nfvo").toString()).doesNotContain("kt-osm");
    }

    private JsonNode bootstrapped(Map<String, Object> document) {
        Api.Reply reply = api.post("/api/bootstrap", document);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json();
    }

    private void takeAway(JsonNode registered) {
        for (String noun : USERS_FIRST) {
            for (JsonNode one : registered.path(noun)) {
                Api.Reply deleted =
                        api.delete("/api/" + noun + "/" + one.path("_id").asString());
                assertThat(deleted.status()).as(deleted.text()).isEqualTo(200);
                assertThat(deleted.text()).startsWith("Deleted ");
            }
        }
    }

    private Emulated osm() {
        return rig.world().component("osm");
    }

    private String keyOf(String nsd) {
        return api.read("/api/nslist")
                .valueStream()
                .filter(service -> service.path("nsd-name").asString().equals(nsd))
                .map(service -> service.path("nsd-id").asString())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> site() {
        return Map.of(
                "location", List.of(Map.of("id", "KT-Edge", "description", "a new site")),
                "vim", List.of(vim(rig.world().component("edge2-cloud"))),
                "nfvo", List.of(nfvo()),
                "ems", List.of(ems()),
                "policy",
                        List.of(Map.of(
                                "id",
                                "kt-neat",
                                "type",
                                "neat",
                                "url",
                                policies.component("neat").uri().toString())),
                "function", List.of(radio()));
    }

    private static Map<String, Object> vim(Emulated cloud) {
        return Map.of(
                "id",
                "kt-vim",
                "name",
                "cloud of the new site",
                "type",
                "openstack",
                "auth_url",
                cloud.uri().toString(),
                "username",
                cloud.registration().getOrDefault("username", ""),
                "password",
                cloud.registration().getOrDefault("password", ""),
                "admin_project_name",
                cloud.registration().getOrDefault("project", ""),
                "location",
                "KT-Edge",
                "version",
                "Stein",
                "config",
                Map.of("security_groups", "TBD"));
    }

    private Map<String, Object> nfvo() {
        return Map.of(
                "id", "kt-osm",
                "type", "OSM",
                "nfvoip", "127.0.0.1:" + osm().uri().getPort(),
                "nfvousername", osm().registration().getOrDefault("username", ""),
                "nfvopassword", osm().registration().getOrDefault("password", ""),
                "tenantname", osm().registration().getOrDefault("project", ""),
                "config", Map.of("ca_cert", osm().registration().getOrDefault("caCertificate", "")));
    }

    private Map<String, Object> ems() {
        String url = rig.world().component("ems-test").uri().toString();
        return Map.of("id", "kt-ems", "type", "test-ems", "url", url);
    }

    private Map<String, Object> radio() {
        Map<String, Object> service =
                Map.of("nsd-id", keyOf("gnb-cu-ns"), "ns-name", "cu", "placement", "KT-Edge", "optional", false);
        return Map.of(
                "id",
                "kt-gnb",
                "gen",
                5,
                "func",
                1,
                "type",
                0,
                "shared",
                Map.of("availability", false),
                "location",
                "KT-Edge",
                "ems-id",
                "kt-ems",
                "ns_list",
                List.of(service));
    }

    private static Map<String, Object> nest() {
        return Map.of(
                "base_slice_descriptor",
                Map.of(
                        "base_slice_des_id",
                        "kt-slice",
                        "coverage",
                        List.of("KT-Edge"),
                        "delay_tolerance",
                        true,
                        "network_DL_throughput",
                        Map.of("guaranteed", 1_500_000)));
    }
}
