package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.emulators.osm.OsmSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The predecessor's slices, as its clients have them: ordered, watched, read and taken down under `/api/slice`.
class KatanaSlicesTest {
    private static final List<String> KEYS = List.of(
            "_id",
            "slice_name",
            "status",
            "created_at",
            "sst",
            "shared",
            "coverage",
            "connections",
            "functions",
            "ns_list",
            "probe_list",
            "qos",
            "network_DL_throughput",
            "ue_DL_throughput",
            "network_UL_throughput",
            "ue_UL_throughput",
            "group_communication_support",
            "mtu",
            "number_of_terminals",
            "positional_support",
            "radio_spectrum",
            "device_velocity",
            "terminal_density",
            "deployment_time",
            "vim_list",
            "total_ns_list",
            "ns_inst_info",
            "conf_comp",
            "wim_data",
            "ems_data",
            "slice_monitoring",
            "runtime_errors");

    private static final int ORDERS = 100;

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void a_slice_is_ordered_listed_timed_and_taken_down() {
        Api.Reply ordered = api.post("/api/slice", Nests.twoSites());

        assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
        assertThat(ordered.text()).matches("[0-9a-f-]{36}");
        String id = ordered.text();
        JsonNode listed = awaitStatus(id, "Running");
        assertThat(listed.propertyNames()).containsExactlyInAnyOrder("_id", "name", "created_at", "status");
        assertThat(listed.path("name").asString()).isEqualTo("two-sites");
        assertThat(listed.path("created_at").isFloatingPointNumber()).isTrue();
        theTimesAreTold(api.read("/api/slice/" + id + "/time"));
        assertThat(api.read("/api/slice/" + id + "/errors")).isEmpty();
        assertThat(api.slice(id).path("status").asString()).isEqualTo("Running");

        assertThat(api.delete("/api/slice/" + id).text()).isEqualTo("Deleting " + id);
        awaitGone(id);

        assertThat(rig.world().inventory()).isEmpty();
        assertThat(api.delete("/api/slice/" + id).status()).isEqualTo(404);
    }

    @Test
    void the_document_of_a_slice_has_all_its_keys() {
        String id = ordered(Nests.twoSites());
        awaitStatus(id, "Running");

        JsonNode slice = api.read("/api/slice/" + id);

        assertThat(slice.propertyNames()).containsExactlyInAnyOrderElementsOf(KEYS);
        assertThat(slice.path("sst").asInt()).isEqualTo(2);
        assertThat(slice.at("/shared/isolation").asInt()).isZero();
        assertThat(slice.path("mtu").isNull()).isTrue();
        assertThat(slice.at("/network_DL_throughput/guaranteed").asInt()).isEqualTo(200_000);
        assertThat(slice.at("/conf_comp/nf")).hasSize(4);
        assertThat(slice.at("/conf_comp/ems")).isNotEmpty();
        theServicesAreTold(slice);
        theCloudsAreTold(slice.path("vim_list"));
        theFunctionsAreTold(slice);
        theMessagesAreTold(slice, id);
        remove(id);
    }

    @Test
    void a_slice_that_fails_stays_to_be_read_and_to_be_deleted() {
        String id = ordered(Nests.with(Nests.twoSites(), Nests.service("broken-ns", "broken", 0)));

        JsonNode listed = awaitStatus(id, "Failed - ");

        assertThat(listed.path("status").asString())
                .startsWith("Failed - Network Service broken-ns failed to start on NFVO osm.")
                .contains("the image does not boot");
        JsonNode slice = api.read("/api/slice/" + id);
        assertThat(slice.path("ns_inst_info")).isEmpty();
        assertThat(slice.at("/deployment_time/Slice_Deployment_Time").isNull()).isTrue();
        assertThat(rig.world().inventory()).isEmpty();
        remove(id);
    }

    @Test
    void a_slice_is_deleted_as_soon_as_it_is_there_and_twice() {
        rig.world()
                .osm("osm")
                .configure(OsmSettings.DEFAULTS
                        .withBootTime(Duration.ofMillis(500))
                        .withTerminationTime(Duration.ofMillis(500)));
        String id = ordered(Nests.twoSites());

        assertThat(api.delete("/api/slice/" + id + "?force=true").text()).isEqualTo("Deleting " + id);
        assertThat(api.delete("/api/slice/" + id).text()).isEqualTo("Deleting " + id);

        awaitGone(id);
        assertThat(api.read("/v1/operations?slice=" + id).path("items"))
                .extracting(operation -> operation.path("kind").asString() + " "
                        + operation.path("state").asString())
                .containsExactly("force-delete succeeded", "order cancelled");
    }

    @Test
    @Tag("long")
    void a_list_read_all_the_time_never_shows_a_half_made_slice() throws InterruptedException {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        try (var clients = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < ORDERS; i++) {
                clients.execute(() -> ids.add(ordered(Nests.boxes("edge1"))));
            }
            clients.shutdown();
            while (!clients.awaitTermination(1, TimeUnit.MILLISECONDS)) {
                theListIsWhole(Set.copyOf(ids));
            }
        }
        assertThat(ids).hasSize(ORDERS);
        ids.forEach(id -> awaitStatus(id, "Running"));
        theListIsWhole(ids);
        ids.forEach(id -> assertThat(api.delete("/api/slice/" + id).status()).isEqualTo(200));
        ids.forEach(this::awaitGone);
        assertThat(rig.world().inventory()).isEmpty();
    }

    /// The list, and each slice in it by itself, as long as they are there.
    private void theListIsWhole(Set<String> ordered) {
        JsonNode list = api.read("/api/slice");
        assertThat(list).allMatch(KatanaSlicesTest::isWhole);
        assertThat(texts(list, "_id")).containsAll(ordered);
        if (!list.isEmpty()) {
            JsonNode slice = api.read(
                    "/api/slice/" + list.get(list.size() - 1).path("_id").asString());
            assertThat(slice.path("connections")).hasSize(1);
            assertThat(slice.path("deployment_time")).hasSize(6);
        }
    }

    private static boolean isWhole(JsonNode brief) {
        return brief.path("_id").isString()
                && brief.path("name").isString()
                && brief.path("created_at").isNumber()
                && brief.path("status").isString();
    }

    private static void theTimesAreTold(JsonNode times) {
        assertThat(times.propertyNames())
                .containsExactly(
                        "Placement_Time",
                        "Provisioning_Time",
                        "WAN_Deployment_Time",
                        "NS_Deployment_Time",
                        "Radio_Configuration_Time",
                        "Slice_Deployment_Time");
        assertThat(times.path("NS_Deployment_Time").propertyNames())
                .containsExactlyInAnyOrder("upf-local", "gnb-cu", "gateway", "cache");
        times.forEach(time -> (time.isObject() ? time : List.of(time))
                .forEach(text -> assertThat(text.stringValue()).matches("\\d+\\.\\d{4}")));
    }

    private static void theServicesAreTold(JsonNode slice) {
        assertThat(slice.path("total_ns_list")).hasSize(4).allSatisfy(service -> {
            assertThat(service.propertyNames())
                    .contains(
                            "nsd-id",
                            "ns-name",
                            "placement",
                            "shared_function",
                            "shared_slice_key",
                            "nfvo-id",
                            "nsd-info",
                            "vims",
                            "placement_loc",
                            "ns-id",
                            "start_time");
            JsonNode running = slice.path("ns_inst_info")
                    .path(service.path("ns-id").asString())
                    .path(service.at("/placement_loc/location").asString());
            assertThat(running.path("status").asString()).isEqualTo("Started");
            assertThat(running.path("nfvo_inst_ns").asString()).isNotEmpty();
            assertThat(running.path("vnfr"))
                    .isNotEmpty()
                    .allSatisfy(vnf -> assertThat(vnf.propertyNames())
                            .containsExactly("vnf_name", "mgmt_ip", "vdu_ips", "vm_list"));
        });
        assertThat(slice.at("/ns_list/0/placement_loc/location").asString()).isEqualTo("core");
    }

    private static void theCloudsAreTold(JsonNode clouds) {
        assertThat(clouds.propertyNames()).containsExactlyInAnyOrder("core-cloud", "edge1-a");
        assertThat(clouds).allSatisfy(cloud -> {
            assertThat(cloud.path("shared").asInt()).isZero();
            assertThat(cloud.path("shared_slice_list_key").isNull()).isTrue();
            assertThat(cloud.path("ns_list")).hasSize(2);
            assertThat(cloud.at("/nfvo_vim_account/osm").asString()).isNotEmpty();
            assertThat(cloud.path("resources").propertyNames())
                    .containsExactly("memory-mb", "vcpu-count", "storage-gb", "instances");
        });
    }

    private static void theFunctionsAreTold(JsonNode slice) {
        JsonNode core = slice.at("/connections/0/core");
        assertThat(core.path("id").asString()).isEqualTo("core-5g-edge1");
        assertThat(slice.at("/connections/0/radio/id").asString()).isEqualTo("gnb-edge1");
        assertThat(core.at("/ns_list/0/ns-id").asString())
                .isEqualTo(slice.at("/total_ns_list/0/ns-id").asString());
        assertThat(slice.at("/functions/0")).isEqualTo(core.path("_id"));
    }

    private static void theMessagesAreTold(JsonNode slice, String id) {
        assertThat(slice.at("/wim_data/_id").asString()).isEqualTo(id);
        assertThat(slice.at("/wim_data/core_connections")).hasSize(1);
        assertThat(slice.at("/wim_data/extra_ns")).hasSize(1);
        assertThat(slice.path("ems_data"))
                .isNotEmpty()
                .allSatisfy(messages ->
                        assertThat(messages.get(0).path("slice_id").asString()).isEqualTo(id));
    }

    private String ordered(Map<String, Object> nest) {
        Api.Reply reply = api.post("/api/slice", nest);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.text();
    }

    private JsonNode awaitStatus(String id, String beginning) {
        return await(id + " " + beginning)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> brief(id), brief -> brief.path("status").asString().startsWith(beginning));
    }

    private JsonNode brief(String id) {
        return StreamSupport.stream(api.read("/api/slice").spliterator(), false)
                .filter(slice -> slice.path("_id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void remove(String id) {
        assertThat(api.delete("/api/slice/" + id).status()).isEqualTo(200);
        awaitGone(id);
    }

    private void awaitGone(String id) {
        await(id + " to be gone")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.get("/api/slice/" + id).status() == 404);
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> member.isEmpty() ? one.toString() : one.path(member).asString())
                .toList();
    }
}
