package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Storage;
import io.santoku.inventory.Wim;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Small things in documents that the predecessor's clients look at.
class KatanaDetailsTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void a_slice_for_which_there_is_no_room_has_no_times() {
        String id = ordered(Nests.with(Nests.edge(), Nests.service("no-such-ns", "ghost", 0)));

        assertThat(api.settled(id).path("status").asString()).startsWith("Failed - ");

        JsonNode times = api.read("/api/slice/" + id + "/time");
        assertThat(times)
                .hasSize(6)
                .allSatisfy(time -> assertThat(time.isNull()).isTrue());
        api.remove(id);
    }

    @Test
    void a_descriptor_has_the_identity_that_the_list_of_all_shows() {
        String id = ordered(Nests.edge());
        api.settled(id);

        JsonNode info = api.read("/api/slice/" + id).at("/total_ns_list/0/nsd-info");

        JsonNode listed = api.read("/api/nslist")
                .valueStream()
                .filter(descriptor -> descriptor.path("nsd-id").equals(info.path("nsd-id")))
                .findFirst()
                .orElseThrow();
        assertThat(info.path("_id")).isEqualTo(listed.path("_id"));
        assertThat(info.path("_id").asString()).matches("[0-9a-f-]{36}");
        api.remove(id);
    }

    @Test
    void an_orchestrator_shows_the_ids_of_the_accounts_that_slices_have() {
        String id = ordered(Nests.edge());
        api.settled(id);

        JsonNode nfvo = api.read("/api/nfvo/all").get(0);

        assertThat(nfvo.path("tenants").path(id).get(0))
                .isEqualTo(api.read("/api/slice/" + id).at("/vim_list/edge1-a/nfvo_vim_account/osm"));
        api.remove(id);
    }

    @Test
    void what_is_empty_in_a_nest_is_left_out() {
        Api.Reply reply = api.postText("/api/slice", """
            {"base_slice_descriptor": {"base_slice_des_id": "", "base_slice_des_ref": "", "sd": "", "coverage": ["edge1"],
                                       "delay_tolerance": "", "network_DL_throughput": {"guaranteed": 200000}},
             "service_descriptor": {"ns_list": [{"nsd-id": "video-cache-ns", "ns-name": "", "placement": 0}]}}
            """);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        String id = reply.text();

        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        assertThat(api.read("/api/slice/" + id).at("/ns_list/0/ns-name").asString())
                .isEqualTo("video-cache-ns");
        assertThat(api.read("/api/slice/" + id).path("sst").asInt())
                .as("an empty text is false")
                .isEqualTo(2);
        api.remove(id);
    }

    @Test
    void a_slice_without_a_controller_of_transport_is_warned_about() throws IOException {
        Wim wim = rig.part(Storage.class).registry().snapshot().all(Wim.class).getFirst();
        assertThat(rig.registration().wims().remove("wim")).isEmpty();
        try {
            String id = ordered(Nests.edge());
            assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");

            assertThat(api.read("/api/slice/" + id).path("warnings"))
                    .extracting(JsonNode::asString)
                    .containsExactly("There is no registered WIM");
            assertThat(Files.readString(Rig.LOG)).contains("slice " + id + ": no WIM is registered");
            api.remove(id);
        } finally {
            Rig.done(rig.registration().wims().put(wim));
        }
        String id = ordered(Nests.edge());
        assertThat(api.read("/api/slice/" + id).has("warnings")).isFalse();
        api.settled(id);
        api.remove(id);
    }

    private String ordered(Map<String, Object> nest) {
        Api.Reply reply = api.post("/api/slice", nest);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.text();
    }
}
