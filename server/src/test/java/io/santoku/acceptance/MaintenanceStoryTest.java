package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An operator puts components in maintenance while slices run, and ends it.
class MaintenanceStoryTest {
    private static final Map<String, Object> WHY = Map.of("reason", "new disks");

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @AfterEach
    void nothingIsLeft() {
        for (String path : List.of("/v1/vims/edge1-a", "/v1/vims/edge1-b", "/v1/nfvos/osm", "/v1/wims/wim")) {
            api.delete(path + "/maintenance");
        }
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void a_cloud_in_maintenance_keeps_its_slice_and_the_next_slice_goes_elsewhere() {
        String first = api.order(Nests.urllc("edge1"));
        assertThat(clouds(api.settled(first))).containsOnly("edge1-a");
        begin("/v1/vims/edge1-a");

        JsonNode plan = api.post("/v1/plans", Nests.urllc("edge1")).json();
        assertThat(plan.path("placement")).isNotEmpty().allSatisfy(placement -> {
            assertThat(placement.path("vim").asString()).isEqualTo("edge1-b");
            assertThat(placement.at("/considered/0/vim").asString()).isEqualTo("edge1-a");
            assertThat(placement.at("/considered/0/chosen").asBoolean()).isFalse();
            assertThat(placement.at("/considered/0/reasons/0").asString())
                    .startsWith("in maintenance since 20")
                    .endsWith("(new disks)");
        });
        String second = api.order(Nests.urllc("edge1"));
        assertThat(clouds(api.settled(second))).containsOnly("edge1-b");

        JsonNode running = api.slice(first);
        assertThat(running.path("status").asString()).isEqualTo("Running");
        String service = running.at("/sites/0/key").asString();
        Api.Reply restart = api.patch("/v1/slices/" + first, Map.of("restart", Map.of("networkService", service)));
        assertThat(restart.status()).as(restart.text()).isEqualTo(202);
        JsonNode restarted = api.settled(first);
        assertThat(Api.operationState(restarted)).isEqualTo("succeeded");
        assertThat(clouds(restarted)).containsOnly("edge1-a");
        assertThat(restarted.path("warnings").toString()).contains("vim/edge1-a is in maintenance since 20");
        assertThat(api.post("/v1/slices/" + first + "/heal").text()).isEqualTo("{\"inSync\":true}");
        api.remove(first);
        api.remove(second);
    }

    @Test
    void where_every_cloud_is_in_maintenance_orders_are_refused_until_it_ends() {
        begin("/v1/vims/edge1-a");
        begin("/v1/vims/edge1-b");

        for (String path : List.of("/v1/plans", "/v1/slices")) {
            Api.Reply refused = api.post(path, Nests.urllc("edge1"));
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.json().path("type").asString()).isEqualTo("/problems/unplaceable");
            assertThat(refused.json().at("/reasons/0/reason").asString())
                    .contains("VIM edge1-a is in maintenance since 20", "VIM edge1-b is in maintenance");
        }
        String failed = api.post("/api/slice", Nests.urllc("edge1")).text();
        assertThat(api.read("/api/slice/" + failed).path("status").asString())
                .startsWith("Failed - no VIM in location edge1 has room; VIM edge1-a is in maintenance");
        api.remove(failed);

        assertThat(api.delete("/v1/vims/edge1-b/maintenance").status()).isEqualTo(204);
        String id = api.order(Nests.urllc("edge1"));
        assertThat(clouds(api.settled(id))).containsOnly("edge1-b");
        api.remove(id);
    }

    @Test
    void a_controller_in_maintenance_is_named_where_orders_are_refused_and_keeps_its_slice() {
        String id = api.order(Nests.urllc("edge1"));
        api.settled(id);
        begin("/v1/wims/wim");

        for (String path : List.of("/v1/plans", "/v1/slices")) {
            Api.Reply refused = api.post(path, Nests.urllc("edge1"));
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.json().path("type").asString()).isEqualTo("/problems/in-maintenance");
            assertThat(refused.json().at("/reasons/0").asString())
                    .startsWith("transport slice by wim cannot be created: wim/wim is in maintenance since 20");
        }
        JsonNode review = api.post("/v1/nests/validate", Nests.urllc("edge1")).json();
        assertThat(review.path("reasons").toString()).contains("wim/wim is in maintenance");
        assertThat(api.get("/metrics").text()).contains("santoku_component_in_maintenance{component=\"wim/wim\"} 1");
        assertThat(api.slice(id).path("status").asString()).isEqualTo("Running");
        api.remove(id);
    }

    @Test
    void an_orchestrator_in_maintenance_starts_nothing_new() {
        begin("/v1/nfvos/osm");

        Api.Reply refused = api.post("/v1/plans", Nests.urllc("edge1"));

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.json().at("/reasons/0/reason").asString())
                .startsWith("NFVO osm, which has NSD ")
                .contains("is in maintenance since 20");
    }

    private void begin(String path) {
        Api.Reply begun = api.put(path + "/maintenance", WHY);
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        assertThat(api.read(path).at("/maintenance/reason").asString()).isEqualTo("new disks");
    }

    private static List<String> clouds(JsonNode slice) {
        return slice.path("sites")
                .valueStream()
                .map(site -> site.path("vim").asString())
                .distinct()
                .toList();
    }
}
