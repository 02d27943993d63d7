package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.acceptance.Topic.Message;
import io.santoku.emulators.osm.OsmSettings;
import io.santoku.emulators.scenario.FaultScenario;
import io.santoku.lifecycle.TakingUp;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The differences of [KatanaRowsTest] that show when something fails, is shared or goes early, and to whom listens on
/// Kafka.
@Tag("long")
class KatanaTroubleTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> BUILDING = List.of("Init", "Placement", "Provisioning", "Activation");
    private static final String REMOVAL = "DELETE /osm/nslcm/v1/ns_instances_content/{id}";

    private final Rig rig = Watchers.hasty(Duration.ofSeconds(1));
    private final Api api = rig.api();
    private final KatanaClient katana = new KatanaClient(api);

    @AfterEach
    void nothingIsLeft() {
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void row_1_a_slice_without_its_radio_takes_back_all_else_and_has_failed_only_when_nothing_is_held() {
        KatanaGuide.hasRow("logs errors of WIM and EMS, and calls the slice `Running`", "the deployment fails");
        rig.world().addFault(new FaultScenario("ems-amarisoft", "*", 1, -1, "503"));
        String id = katana.ordered(Nests.twoSites());

        assertThat(katana.settled(id)).isIn("Error", "Failed - ems/ems-amarisoft");
        assertThat(rig.world().inventory())
                .as("all else is gone though the radio cannot be asked")
                .isEmpty();
        JsonNode stuck = api.slice(id);
        assertThat(stuck.path("phase").asString().equals("Failed"))
                .as("%s with %s", stuck.path("status"), stuck.path("leftBehind"))
                .isEqualTo(stuck.path("leftBehind").isEmpty());

        rig.world().clearFaults();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            rig.part(TakingUp.class).round();
            return katana.slice(id).path("status").asString().startsWith("Failed - ");
        });
        assertThat(api.slice(id).path("leftBehind")).isEmpty();
        katana.remove(id);
    }

    /// Case 19: services that boot for a minute keep no slice from going.
    @ParameterizedTest
    @ValueSource(strings = {"", "?force=true"})
    void row_7_a_slice_that_deploys_is_told_to_go_within_a_second_and_goes(String how) {
        KatanaGuide.hasRow("lines up a `DELETE` of a slice at work", "cancels what is under way");
        booting(Duration.ofSeconds(60));
        String id = katana.ordered(Nests.edge());
        await().atMost(SOON)
                .until(() -> rig.world().osm("osm").inventory().toString().contains(id));

        long before = System.nanoTime();
        Api.Reply reply = api.delete("/api/slice/" + id + how);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        katana.awaitGone(id, SOON);
    }

    @Test
    void a_slice_at_work_is_not_modified_and_no_request_is_held_for_it() {
        KatanaGuide.hasRow("lines up a `modify` of a slice at work", "waits a second", "409");
        String id = katana.running(Nests.edge());
        booting(Duration.ofSeconds(60));
        assertThat(added(id, "first").status()).isEqualTo(200);

        long before = System.nanoTime();
        Api.Reply reply = added(id, "second");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(reply.text()).contains("is busy with operation");
        katana.remove(id);
    }

    private Api.Reply added(String id, String name) {
        return api.postText("/api/slice/" + id + "/modify", """
            {"domain": "NFV", "action": "AddNS",
             "details": {"nsd_id": "video-cache-ns", "ns_name": "%s", "location": "core"}}
            """.formatted(name));
    }

    @Test
    void row_8_a_termination_at_which_the_orchestrator_fails_is_told_with_its_reason_and_not_asked_for_all_the_time() {
        String id = katana.running(Nests.edge());
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withFailingTerminations(Set.of("upf-ns")));
        rig.world().clearCalls();

        assertThat(api.delete("/api/slice/" + id).status()).isEqualTo(200);

        JsonNode stuck = api.eventually("/api/slice/" + id, slice -> slice.has("error"));
        assertThat(stuck.path("status").asString()).isEqualTo("Error");
        assertThat(stuck.path("error").asString()).contains("it was made to fail");
        assertThat(rig.world().component("osm").calls().count(REMOVAL)).isLessThan(12);
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS);
        await().atMost(SOON).until(() -> {
            rig.part(TakingUp.class).round();
            return api.get("/api/slice/" + id).status() == 404;
        });
    }

    @Test
    void rows_11_and_13_a_rollback_reads_as_no_earlier_phase_and_ends_in_the_known_words() {
        KatanaGuide.hasRow("`… failed to start on NFVO <id>.`", "what the orchestrator answered follows");
        rig.world().osm("osm").configure(rig.world().osm("osm").settings().withTerminationTime(Duration.ofSeconds(1)));
        String id = katana.ordered(Nests.with(Nests.twoSites(), Nests.service("broken-ns", "broken", 0)));
        var seen = new LinkedHashSet<String>();
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            seen.add(katana.slice(id).path("status").asString());
            return String.join(" ", seen).contains("Failed");
        });

        assertThat(seen.getLast())
                .startsWith("Failed - Network Service broken-ns failed to start on NFVO osm.")
                .contains("the image does not boot");
        assertThat(new ArrayList<>(seen).subList(0, seen.size() - 1))
                .isSubsetOf(BUILDING)
                .isSortedAccordingTo(Comparator.comparingInt(BUILDING::indexOf));
        katana.remove(id);
        try (var news = Watchers.news()) {
            List<Message> told =
                    news.until(id, message -> message.at("/slice_info/status").equals("deleted"));
            assertThat(told.stream()
                            .filter(message -> message.at("/slice_info/status").equals("provisioning")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void row_20_the_end_of_one_slice_is_not_told_as_the_end_of_what_another_shares() {
        Map<String, Object> shared = Map.of("availability", true, "max_shared", 0);
        katana.whileFunction("gnb-edge2", "shared", shared, () -> {
            String first = katana.running(Nests.urllc("edge2"));
            String second = katana.running(Nests.urllc("edge2"));
            List<String> ids =
                    List.copyOf(katana.slice(second).path("ns_inst_info").propertyNames());

            katana.remove(first);

            try (var news = Watchers.news()) {
                Message end = news.until(first, message -> message.at("/action").equals("delete"))
                        .getLast();
                assertThat(end.value().path("ns_list").propertyNames())
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(ids);
            }
            assertThat(List.copyOf(katana.slice(second).path("ns_inst_info").propertyNames()))
                    .isEqualTo(ids);
            katana.remove(second);
        });
    }

    @Test
    void row_23_an_orchestrator_gets_the_slice_s_own_project_user() throws IOException {
        KatanaGuide.hasRow("gives OSM the cloud administrator's login", "the project's own user");
        var nosy = new NosyOrchestrator();
        Api.Reply registered = api.post(
                "/api/nfvo",
                Map.of(
                        "id",
                        "nosy",
                        "nfvoip",
                        nosy.uri().toString(),
                        "nfvousername",
                        "admin",
                        "nfvopassword",
                        "of-nosy",
                        "tenantname",
                        "admin",
                        "type",
                        "OSM"));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);

        String id = katana.running(Nests.with(Nests.boxes("edge2"), Nests.service("nosy-ns", "nosy", "edge2")));

        assertThat(nosy.heard())
                .anyMatch(request -> request.contains("\"vim_user\":\"vim_edge2-cloud_katana_" + id))
                .noneMatch(request -> request.contains("test-password-of-edge2-cloud"));
        katana.remove(id);
        assertThat(api.delete("/api/nfvo/" + registered.text()).status()).isEqualTo(200);
        nosy.close();
    }

    @Test
    void row_25_an_undo_that_begins_while_a_circuit_is_open_finds_the_component_back() {
        booting(Duration.ofSeconds(60));
        String id = katana.ordered(Nests.twoSites());
        await().atMost(SOON)
                .until(() -> rig.world().osm("osm").inventory().toString().contains("cache." + id));
        rig.world().addFault(new FaultScenario("osm", "*", 1, -1, "503"));
        String operation = "/v1/operations/" + api.slice(id).at("/operation/id").asString();
        api.eventually(operation, now -> now.path("state").asString().equals("undoing"));
        assertThat(isLeftAlone("osm")).isTrue();
        rig.world().clearFaults();

        assertThat(katana.settled(id)).startsWith("Failed - ");
        assertThat(api.slice(id).path("leftBehind")).isEmpty();
        assertThat(rig.world().inventory()).isEmpty();
        katana.remove(id);
    }

    private boolean isLeftAlone(String component) {
        return Metrics.parse(api.get("/metrics").text())
                .of("santoku_component_left_alone")
                .toString()
                .contains(component);
    }

    private void booting(Duration time) {
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withBootTime(time));
    }
}
