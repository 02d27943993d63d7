package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.wim.EmulatedHttpWim;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Changes of a running slice in the predecessor's words, seen in its document.
@Tag("long")
class KatanaChangesTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private String id = "";

    @BeforeEach
    void order() {
        id = api.post("/api/slice", Nests.twoSites()).text();
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
    }

    @AfterEach
    void remove() {
        api.remove(id);
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void a_network_service_is_stopped_and_stays_to_be_seen() {
        changed("StopNS", details("gateway"));

        JsonNode slice = slice();
        assertThat(running(slice, "gateway").path("status").asString()).isEqualTo("Stopped");
        assertThat(slice.path("status").asString()).isEqualTo("Running");
        assertThat(Deployment.made(rig)).containsEntry("osm ns_instances", 3);
        assertThat(modify("StopNS", details("gateway")).status()).isEqualTo(409);
    }

    @Test
    void a_network_service_is_restarted_where_it_was_and_elsewhere() {
        String before = running(slice(), "upf-local").path("nfvo_inst_ns").asString();

        changed("RestartNS", details("upf-local"));

        JsonNode restarted = running(slice(), "upf-local");
        assertThat(restarted.path("status").asString()).isEqualTo("Restarted");
        assertThat(restarted.path("nfvo_inst_ns").asString()).isNotEmpty().isNotEqualTo(before);
        assertThat(restarted.path("vim").asString()).isEqualTo("edge1-a");
        assertThat(restarted.path("vnfr")).isNotEmpty();

        Map<String, Object> elsewhere = details("upf-local");
        elsewhere.put("change_vim", true);
        changed("RestartNS", elsewhere);

        assertThat(running(slice(), "upf-local").path("vim").asString()).isEqualTo("edge1-b");
        assertThat(slice().path("vim_list").propertyNames()).contains("edge1-a", "edge1-b");
    }

    @Test
    void a_network_service_is_added_at_the_core() {
        changed("AddNS", Map.of("nsd_id", "video-cache-ns", "ns_name", "second cache", "location", "Core"));

        JsonNode slice = slice();
        assertThat(running(slice, "second cache").path("status").asString()).isEqualTo("Started");
        assertThat(slice.path("total_ns_list")).hasSize(5);
        assertThat(slice.at("/conf_comp/nf")).hasSize(5);
        assertThat(Deployment.made(rig)).containsEntry("osm ns_instances", 5);
        JsonNode told = JsonMapper.shared()
                .valueToTree(rig.world()
                        .product("wim", EmulatedHttpWim.class)
                        .slice(id)
                        .orElseThrow());
        assertThat(slice.path("wim_data")).as("what was sent last").isEqualTo(told);
        assertThat(told.path("extra_ns")).as("the place of the new one is told").isNotEmpty();
    }

    @Test
    void what_cannot_be_changed_is_refused_before_anything_is_done() {
        Map<String, Object> nowhere = details("gateway");
        nowhere.put("location", "edge2");
        assertThat(modify("StopNS", nowhere).status()).isEqualTo(404);
        assertThat(modify("AddNS", Map.of("nsd_id", "no-such-ns", "ns_name", "new", "location", "core"))
                        .status())
                .isEqualTo(400);
        assertThat(modify("AddNS", Map.of("nsd_id", "video-cache-ns", "ns_name", "new", "location", "edge2"))
                        .status())
                .isEqualTo(400);
        assertThat(modify("RestartNS", elsewhereFromTheOnlyCloud()).status()).isEqualTo(400);
        assertThat(api.post("/api/slice/" + id.replace('a', 'b') + "x/modify", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(api.settled(id).at("/operation/kind").asString()).isEqualTo("order");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_is_refused(Object body) {
        assertThat(api.post("/api/slice/" + id + "/modify", body).status()).isEqualTo(400);
    }

    private static Stream<Arguments> nonsense() {
        return Stream.<Object>of(
                        Map.of(),
                        1,
                        "NFV",
                        Map.of("domain", "NFV"),
                        Map.of("domain", "WAN", "action", "AddNS", "details", Map.of()),
                        Map.of("domain", "NFV", "action", "MoveNS", "details", Map.of()),
                        Map.of("domain", "NFV", "action", "StopNS"),
                        Map.of("domain", "NFV", "action", "StopNS", "details", 7),
                        Map.of("domain", "NFV", "action", "StopNS", "details", Map.of("ns_id", 3, "location", "core")),
                        Map.of("domain", "NFV", "action", "AddNS", "details", Map.of("ns_name", "n")))
                .map(Arguments::of);
    }

    private Map<String, Object> elsewhereFromTheOnlyCloud() {
        Map<String, Object> details = details("gateway");
        details.put("change_vim", "yes");
        return details;
    }

    private void changed(String action, Map<String, Object> details) {
        Api.Reply reply = modify(action, details);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("Updating " + id);
        assertThat(api.settled(id).at("/operation/state").asString()).isEqualTo("succeeded");
    }

    private Api.Reply modify(String action, Map<String, Object> details) {
        return api.post("/api/slice/" + id + "/modify", Map.of("domain", "NFV", "action", action, "details", details));
    }

    private JsonNode slice() {
        return api.read("/api/slice/" + id);
    }

    /// What names a network service in a request.
    private Map<String, Object> details(String name) {
        JsonNode service = service(slice(), name);
        var details = new LinkedHashMap<String, Object>();
        details.put("ns_id", service.path("ns-id").asString());
        details.put("location", service.at("/placement_loc/location").asString());
        return details;
    }

    private static JsonNode running(JsonNode slice, String name) {
        JsonNode service = service(slice, name);
        return slice.path("ns_inst_info")
                .path(service.path("ns-id").asString())
                .path(service.at("/placement_loc/location").asString());
    }

    private static JsonNode service(JsonNode slice, String name) {
        return StreamSupport.stream(slice.path("total_ns_list").spliterator(), false)
                .filter(service -> service.path("ns-name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
