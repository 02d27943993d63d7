package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.ems.EmulatedEms;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.osm.OsmSettings;
import io.santoku.emulators.wim.EmulatedHttpWim;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Wim;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The differences that clients of the predecessor were found to notice, each by its number: gone, or in the guide's
/// table and as the table says. Those that show when something fails are in [KatanaTroubleTest].
class KatanaRowsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private final KatanaClient katana = new KatanaClient(api);

    @AfterEach
    void nothingIsLeft() {
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void row_2_an_element_manager_that_is_not_registered_is_warned_of_and_the_slice_runs() {
        KatanaGuide.hasRow("says only in its log that no WIM is registered, or not the EMS", "as `warnings`");
        katana.whileFunction("enb-edge1", "ems-id", "nobody", () -> {
            String id = katana.running(Nests.boxes("edge1"));

            assertThat(katana.slice(id).path("warnings"))
                    .extracting(JsonNode::asString)
                    .containsExactly("EMS nobody not found - No configuration");
            katana.remove(id);
        });
        katana.whileFunction("enb-edge1", "ems-id", null, () -> {
            String id = katana.running(Nests.boxes("edge1"));
            assertThat(katana.slice(id).has("warnings")).isFalse();
            katana.remove(id);
        });
    }

    @Test
    void row_3_network_services_of_a_physical_function_are_deployed() {
        var cache = Nests.service("video-cache-ns", "cache", 1);
        katana.whileFunction("enb-edge1", "ns_list", List.of(cache), () -> {
            String id = katana.running(Nests.boxes("edge1"));

            assertThat(katana.places(id)).containsExactly("cache at edge1");
            assertThat(katana.slice(id).path("ns_inst_info")).hasSize(1);
            katana.remove(id);
        });
    }

    @Test
    void row_4_a_network_service_of_a_core_function_with_placement_1_is_at_its_function_once() {
        var cache = Nests.service("video-cache-ns", "cache", 1);
        katana.whileFunction("core-4g", "ns_list", List.of(cache), () -> {
            String id = katana.running(Nests.boxes("edge1", "edge2"));

            assertThat(katana.places(id)).containsExactly("cache at core");
            katana.remove(id);
        });
    }

    @Test
    void rows_5_and_21_the_controller_is_told_for_both_versions_and_probes_are_passed_on() {
        KatanaGuide.hasRow("`connections` from 2.3.6 on, `core_connections` and `extra_ns` before", "all three");
        List<Object> probes = List.of(Map.of("probe-id", "p1"), "p2");
        var nest = new LinkedHashMap<>(Nests.twoSites());
        nest.put("test_descriptor", Map.of("probe_list", probes));
        String id = katana.running(nest);

        JsonNode sent = JSON.valueToTree(
                rig.world().product("wim", EmulatedHttpWim.class).slice(id).orElseThrow());

        assertThat(sent.propertyNames()).contains("connections", "core_connections", "extra_ns");
        assertThat(sent.path("probes")).isEqualTo(JSON.<JsonNode>valueToTree(probes));
        assertThat(katana.slice(id).path("wim_data")).isEqualTo(sent);
        katana.remove(id);
    }

    @Test
    void row_6_what_element_managers_were_sent_is_shown() {
        String id = katana.running(Nests.boxes("edge1"));

        List<JsonNode> sent = Stream.of("ems-amarisoft", "ems-test", "ems-open5gs")
                .flatMap(manager -> rig.world().product(manager, EmulatedEms.class).messages(id).stream())
                .map(JSON::<JsonNode>valueToTree)
                .toList();

        assertThat(sent).isNotEmpty().allSatisfy(message -> {
            assertThat(message.at("/core/id").asString()).isEqualTo("core-4g");
            assertThat(message.at("/radio/ns").isArray()).isTrue();
            assertThat(message.at("/radio/pnf/0/shared").asBoolean()).isTrue();
            assertThat(message.at("/radio/pnf/0/sharing_list").asString()).isNotEmpty();
            assertThat(message.at("/slice_sla/radio_spectrum").isArray()).isTrue();
        });
        assertThat(katana.slice(id).path("ems_data").valueStream().flatMap(JsonNode::valueStream))
                .containsExactlyInAnyOrderElementsOf(sent);
        katana.remove(id);
    }

    @Test
    void row_9_who_knows_no_removal_has_nothing_to_remove() {
        KatanaGuide.hasRow("`test-ems`, `amarisoft-ems` and `test-wim` only to make", "404, 405 and 501");
        String id = katana.running(Nests.boxes("edge1"));
        for (String component : List.of("wim", "ems-amarisoft", "ems-test")) {
            for (String removal : List.of("DELETE /{slice}", "DELETE /slice/{slice}")) {
                rig.world().component(component).faults().add(new Rule(removal, 1, -1, new Fault.Status(405)));
            }
        }

        assertThat(api.delete("/api/slice/" + id).status()).isEqualTo(200);

        katana.awaitGone(id, Duration.ofSeconds(20));
        rig.clean();
    }

    @Test
    void row_10_services_of_shared_functions_boot_in_activation() {
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withBootTime(Duration.ofSeconds(2)));
        Map<String, Object> shared = Map.of("availability", true, "max_shared", 0);
        katana.whileFunction(
                "gnb-edge2",
                "shared",
                shared,
                () -> katana.whileFunction("core-5g-edge2", "shared", shared, () -> {
                    String id = katana.ordered(Nests.urllc("edge2"));
                    JsonNode booting = api.eventually(
                            "/api/slice/" + id,
                            slice -> slice.at("/deployment_time/Provisioning_Time")
                                    .isString());

                    assertThat(booting.path("status").asString()).isEqualTo("Activation");
                    assertThat(booting.at("/deployment_time/NS_Deployment_Time"))
                            .isEmpty();
                    assertThat(katana.settled(id)).isEqualTo("Running");
                    katana.remove(id);
                }));
    }

    @Test
    void row_12_an_orchestrator_with_a_certificate_of_its_own_needs_a_word_as_the_guide_begins_with() {
        assertThat(KatanaGuide.beginning()).contains("`config: {insecure: true}`", "ca_cert", "OSM comes with one");
        var osm = rig.world().component("osm");
        var document = new LinkedHashMap<String, Object>(Map.of(
                "id", "row-osm",
                "nfvoip", "127.0.0.1:" + osm.uri().getPort(),
                "nfvousername", "admin",
                "nfvopassword", "test-password-of-osm",
                "tenantname", "admin",
                "type", "OSM"));

        Api.Reply refused = api.post("/api/nfvo", document);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("certificate");

        document.put("config", Map.of("insecure", true));
        Api.Reply taken = api.post("/api/nfvo", document);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(api.delete("/api/nfvo/" + taken.text()).status()).isEqualTo(200);
    }

    @Test
    void rows_14_15_and_16_names_are_as_the_guide_says_and_ids_are_the_ones_that_lists_show() {
        KatanaGuide.hasRow("`vim_<id of the cloud>_katana_<slice>`", "`<place and name>.<slice>` at OSM");
        String id = katana.running(Nests.edge());
        JsonNode slice = katana.slice(id);

        String world = rig.world().inventory().toString();
        assertThat(world).contains("vim_edge1-a_katana_" + id, "edge1.upf-local." + id);
        assertThat(api.read("/api/nfvo/all").at("/0/tenants").path(id).get(0))
                .isEqualTo(slice.at("/vim_list/edge1-a/nfvo_vim_account/osm"));
        JsonNode info = slice.at("/total_ns_list/0/nsd-info");
        assertThat(api.read("/api/nslist")
                        .valueStream()
                        .filter(one -> one.path("nsd-id").equals(info.path("nsd-id")))
                        .map(one -> one.path("_id")))
                .containsExactly(info.path("_id"));
        katana.remove(id);
    }

    @Test
    void row_17_a_slice_that_fails_in_placement_has_no_times() {
        String id = katana.ordered(Nests.with(Nests.boxes("edge1"), Nests.service("no-such-ns", "ghost", 0)));

        assertThat(katana.settled(id)).startsWith("Failed - ");
        assertThat(api.read("/api/slice/" + id + "/time")).hasSize(6).allMatch(JsonNode::isNull);
        katana.remove(id);
    }

    @Test
    void row_18_who_accepts_anything_is_refused_in_bare_text() {
        var address = api.server().resolve("/api/slice/nobody");

        var angular = KatanaClient.get(address, "application/json, text/plain, */*");
        assertThat(angular.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(angular.body()).doesNotStartWith("{");
        var strict = KatanaClient.get(address, "application/json");
        assertThat(strict.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void row_19_a_location_that_nobody_uses_may_be_renamed() {
        String uid = api.postText("/api/location", "{\"id\": \"harbour\"}").text();

        assertThat(api.put("/api/location/" + uid, Map.of("id", "port")).text()).isEqualTo("Modified " + uid);
        assertThat(api.read("/api/location/" + uid).path("id").asString()).isEqualTo("port");
        assertThat(api.delete("/api/location/" + uid).status()).isEqualTo(200);
    }

    /// Case 23: the one mistake of a descriptor has a place.
    @Test
    void row_22_the_one_mistake_of_a_descriptor_is_named_in_the_text() {
        Api.Reply refused =
                api.postText("/api/base_slice_des", "{\"base_slice_des_id\":\"x\",\"network_DL_throughput\":113}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("network_DL_throughput must be");
    }

    @Test
    void row_24_a_slice_without_a_controller_of_transport_is_warned_about_and_so_is_the_log() throws IOException {
        Wim wim = rig.part(Storage.class).registry().snapshot().all(Wim.class).getFirst();
        assertThat(api.delete("/api/wim/" + katana.uid("wim", "wim")).status()).isEqualTo(200);
        try {
            String id = katana.running(Nests.boxes("edge1"));
            assertThat(katana.slice(id).path("warnings"))
                    .extracting(JsonNode::asString)
                    .containsExactly("There is no registered WIM");
            assertThat(Files.readString(Rig.LOG)).contains("slice " + id + ": no WIM is registered");
            katana.remove(id);
        } finally {
            Rig.done(rig.registration().wims().put(wim));
        }
    }
}
