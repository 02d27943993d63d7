package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.acceptance.Topic.Message;
import io.santoku.driver.grafana.GrafanaSchema;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What others are told of slices: over Kafka, in Grafana, and where Prometheus finds exporters.
@Tag("long")
class WatchersStoryTest {
    private final Rig rig = Watchers.rig();
    private final Api api = rig.api();

    @Test
    void what_happens_to_a_slice_is_told_over_kafka() {
        String id = running();
        api.remove(id);

        try (var topic = Watchers.news()) {
            List<Message> told =
                    topic.until(id, message -> message.at("/action").equals("delete"));

            assertThat(told.stream().map(message -> message.at("/action") + message.at("/slice_info/status")))
                    .containsExactly(
                            "katana_monplacement",
                            "katana_monprovisioning",
                            "katana_monactivation",
                            "create",
                            "katana_monrunning",
                            "katana_monterminating",
                            "katana_mondeleted",
                            "delete");
            assertThat(told.get(4).value().path("increment").asBoolean()).isTrue();
            assertThat(told.get(3).value().path("ns_list")).hasSize(4);
            assertThat(told.getLast().value().path("ns_list"))
                    .isEqualTo(told.get(3).value().path("ns_list"));
        }
    }

    @Test
    void a_network_service_that_is_stopped_on_purpose_is_told_and_shown_so() {
        String id = running();
        change(id, Map.of("stop", Map.of("networkService", "core/cache")));

        metrics(now -> now.of("ns_status").containsValue(5.0));
        change(id, Map.of("restart", Map.of("networkService", "core/gateway")));
        metrics(now -> now.of("ns_status").values().stream()
                        .filter(state -> state == 1)
                        .count()
                == 3);

        try (var topic = Watchers.news()) {
            List<Message> told = topic.until(
                    id,
                    message -> message.at("/action").equals("create")
                            && message.value().path("ns_list").size() == 1);

            assertThat(told.stream().skip(5).map(message -> message.at("/action") + message.at("/ns_location")))
                    .containsExactly("ns_stopcore", "ns_stopcore", "create");
            assertThat(told.getLast().value().path("ns_list").has(told.get(6).at("/ns_id")))
                    .isTrue();
        }
        api.remove(id);
    }

    @Test
    void a_slice_has_a_dashboard_while_it_is_there() {
        String id = running();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Watchers.GRAFANA.dashboard(id).isPresent());
        Map<String, Object> board = Watchers.GRAFANA.dashboard(id).orElseThrow();
        int home = Watchers.GRAFANA.version("santoku-home");
        assertThat(board)
                .containsEntry("title", "slice_" + id.replace('-', '_'))
                .containsEntry("schemaVersion", 42);
        assertThat(GrafanaSchema.violations(board)).isEmpty();
        assertThat(GrafanaSchema.violations(
                        Watchers.GRAFANA.dashboard("santoku-home").orElseThrow()))
                .isEmpty();
        assertThat(Watchers.GRAFANA.folderOf(id)).contains("Network slices");
        assertThat(board.toString())
                .contains("ns_status{slice_id=\"%s\"}".formatted(id))
                .contains("openstack_vm_disk_errors{project=~\".*%s\",vm_name=\"".formatted(id));

        api.remove(id);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Watchers.GRAFANA.dashboard(id).isEmpty());
        assertThat(Watchers.GRAFANA.version("santoku-home")).isEqualTo(home);
    }

    @Test
    void a_grafana_that_is_down_fails_no_slice_and_catches_up() throws IOException {
        Watchers.GRAFANA_SERVER.faults().add(new Rule("*", 1, -1, new Fault.Status(503)));
        String id = running();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(Rig.LOG).contains("dashboards wait"));
        assertThat(Watchers.GRAFANA.dashboard(id)).isEmpty();

        Watchers.GRAFANA_SERVER.faults().clear();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Watchers.GRAFANA.dashboard(id).isPresent());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.readString(Rig.LOG).contains("dashboards are up to date again"));
        assertThat(Files.readString(Rig.LOG))
                .doesNotContain("test-password-of-grafana", "YWRtaW46dGVzdC1wYXNzd29yZC1vZi1ncmFmYW5h");
        api.remove(id);
    }

    @Test
    void exporters_are_found_over_http_and_in_files() {
        Api.Reply registered = api.post(
                "/v1/wims",
                Map.of(
                        "id", "measured",
                        "type", "test-wim",
                        "url", rig.world().component("wim").uri().toString(),
                        "monitoringUrl", "http://127.0.0.1:9099/flows"));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        String wanted = "[{\"labels\":{\"__metrics_path__\":\"/flows\",\"__scheme__\":\"http\","
                + "\"wim_id\":\"measured\"},\"targets\":[\"127.0.0.1:9099\"]}]";
        JsonNode expected = JsonMapper.shared().readTree(wanted);

        assertThat(api.read("/v1/prometheus/targets/wims")).isEqualTo(expected);
        await().atMost(Duration.ofSeconds(30)).until(() -> file("wim_targets.json"), expected::equals);
        assertThat(api.delete("/v1/wims/measured").status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(30)).until(() -> file("wim_targets.json"), JsonNode::isEmpty);
        assertThat(file("vim_targets.json")).isEqualTo(api.read("/v1/prometheus/targets/vims"));
    }

    private String running() {
        String id = api.order(Nests.twoSites());
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        return id;
    }

    private void change(String id, Map<String, Object> document) {
        Api.Reply reply = api.patch("/v1/slices/" + id, document);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");
    }

    private static JsonNode file(String name) {
        Path file = Watchers.TARGETS.resolve(name);
        return Files.exists(file)
                ? JsonMapper.shared().readTree(file)
                : JsonMapper.shared().nullNode();
    }

    private Metrics metrics(Predicate<Metrics> wanted) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Metrics.parse(api.get("/metrics").text()), wanted);
    }
}
