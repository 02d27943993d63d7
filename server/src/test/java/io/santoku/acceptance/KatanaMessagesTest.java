package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.ems.EmulatedEms;
import io.santoku.emulators.wim.EmulatedHttpWim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What controllers and element managers of the predecessor are sent, and that exactly this is shown.
class KatanaMessagesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> MANAGERS = List.of("ems-amarisoft", "ems-test", "ems-open5gs");

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void the_controller_is_told_in_the_words_of_both_versions() {
        String id = running(measured(Nests.twoSites()));

        JsonNode sent = sentToController(id);

        assertThat(sent.propertyNames())
                .containsExactlyInAnyOrder("_id", "connections", "core_connections", "extra_ns", "slice_sla", "probes");
        assertThat(sent.path("connections")).isEqualTo(JSON.readTree("[{\"core\": \"edge1\", \"radio\": \"edge1\"}]"));
        assertThat(sent.at("/core_connections/0/core/ns/0/location").asString()).isEqualTo("edge1");
        assertThat(sent.at("/core_connections/0/radio/pnf").isArray()).isTrue();
        assertThat(sent.at("/extra_ns/0/location").asString()).isEqualTo("core");
        assertThat(sent.path("slice_sla").propertyNames())
                .containsExactlyInAnyOrder("network_DL_throughput", "network_UL_throughput", "mtu");
        assertThat(sent.path("probes"))
                .as("objects are passed on, and names")
                .isEqualTo(JSON.readTree("[{\"probe-id\": \"p1\", \"location\": \"edge1\"}, \"p2\"]"));
        assertThat(api.read("/api/slice/" + id).path("wim_data")).isEqualTo(sent);
        api.remove(id);
    }

    @Test
    void element_managers_are_told_who_each_end_is_and_of_empty_lists() {
        String id = running(Nests.twoSites());

        List<JsonNode> sent = sentToManagers(id);

        assertThat(sent).isNotEmpty().allSatisfy(message -> {
            assertThat(message.at("/core/id").asString()).isEqualTo("core-5g-edge1");
            assertThat(message.at("/radio/id").asString()).isEqualTo("gnb-edge1");
            assertThat(message.at("/radio/ns")).hasSize(1);
            assertThat(message.at("/radio/pnf").isArray()).isTrue();
            assertThat(message.at("/radio/pnf")).isEmpty();
            assertThat(message.at("/slice_sla/radio_spectrum").isArray()).isTrue();
            assertThat(message.at("/slice_sla/radio_spectrum")).isEmpty();
            assertThat(message.path("slice_id").asString()).isEqualTo(id);
        });
        assertThat(shownOfManagers(id)).containsExactlyInAnyOrderElementsOf(sent);
        api.remove(id);
    }

    @Test
    void boxes_of_a_shared_function_say_in_which_list_they_are() {
        String id = running(Nests.boxes("edge1"));
        JsonNode lists = api.read("/api/slice/" + id).at("/shared/radio");

        List<JsonNode> sent = sentToManagers(id);

        assertThat(sent).isNotEmpty().allSatisfy(message -> {
            JsonNode box = message.at("/radio/pnf/0");
            assertThat(box.path("pnf-id").asString()).isEqualTo("enb-edge1-box");
            assertThat(box.path("ip").asString()).isEqualTo("192.0.2.10");
            assertThat(box.path("optional").isBoolean()).isTrue();
            assertThat(box.path("shared").asBoolean()).isTrue();
            assertThat(lists).anyMatch(list -> list.equals(box.path("sharing_list")));
        });
        assertThat(shownOfManagers(id)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(sentToController(id).at("/core_connections/0/radio/pnf/0").has("shared"))
                .as("the controller is not told of sharing")
                .isFalse();
        api.remove(id);
    }

    @Test
    void a_list_that_a_function_was_posted_without_is_not_told() {
        String uid = posted("/api/function", """
            {"id": "gnb-plain", "gen": 5, "func": 1, "shared": {"availability": false}, "type": 1, "location": "edge2",
             "ems-id": "ems-test", "pnf_list": [{"pnf-id": "b", "pnf-name": "b", "port": 38412, "bands": ["n78"]}]}
            """);
        String other = api.read("/api/function")
                .valueStream()
                .filter(function -> function.path("func_id").asString().equals("gnb-edge2"))
                .map(function -> function.path("_id").asString())
                .findFirst()
                .orElseThrow();
        JsonNode aside = api.read("/api/function/" + other);
        assertThat(api.delete("/api/function/" + other).status()).isEqualTo(200);

        String id = running(Nests.urllc("edge2"));

        JsonNode radio = sentToManagers(id).stream()
                .filter(message -> message.at("/radio/id").asString().equals("gnb-plain"))
                .findFirst()
                .orElseThrow()
                .path("radio");
        assertThat(radio.propertyNames()).containsExactlyInAnyOrder("id", "pnf");
        assertThat(radio.at("/pnf/0/port").asInt()).as("as it was posted").isEqualTo(38412);
        assertThat(radio.at("/pnf/0/bands/0").asString()).isEqualTo("n78");
        assertThat(sentToController(id).at("/core_connections/0/radio").propertyNames())
                .containsExactly("pnf");
        assertThat(shownOfManagers(id)).containsExactlyInAnyOrderElementsOf(sentToManagers(id));
        api.remove(id);
        assertThat(api.delete("/api/function/" + uid).status()).isEqualTo(200);
        assertThat(api.postText("/api/function", aside.toString()).status()).isEqualTo(201);
    }

    private JsonNode sentToController(String id) {
        return JSON.valueToTree(
                rig.world().product("wim", EmulatedHttpWim.class).slice(id).orElseThrow());
    }

    private List<JsonNode> sentToManagers(String id) {
        return MANAGERS.stream()
                .flatMap(manager -> rig.world().product(manager, EmulatedEms.class).messages(id).stream())
                .map(JSON::<JsonNode>valueToTree)
                .toList();
    }

    private List<JsonNode> shownOfManagers(String id) {
        return api.read("/api/slice/" + id)
                .path("ems_data")
                .valueStream()
                .flatMap(messages -> Stream.of(messages.valueStream().toArray(JsonNode[]::new)))
                .toList();
    }

    private String running(Map<String, Object> nest) {
        String id = posted("/api/slice", JSON.writeValueAsString(nest));
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        return id;
    }

    private String posted(String path, String document) {
        Api.Reply reply = api.postText(path, document);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.text();
    }

    private static Map<String, Object> measured(Map<String, Object> nest) {
        var more = new LinkedHashMap<>(nest);
        more.put("test_descriptor", Map.of("probe_list", List.of(Map.of("probe-id", "p1", "location", "edge1"), "p2")));
        return more;
    }
}
