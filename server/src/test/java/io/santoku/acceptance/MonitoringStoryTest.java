package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.acceptance.Topic.Message;
import io.santoku.driver.grafana.GrafanaSchema;
import io.santoku.emulators.grafana.EmulatedGrafana;
import io.santoku.emulators.grafana.GrafanaLogin;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.osm.OsmSettings;
import io.santoku.running.ServiceState;
import io.santoku.running.ServiceStates;
import io.santoku.slice.SliceId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Prometheus reads of slices while they come, live, break and go.
class MonitoringStoryTest {
    private static final String BULK = "GET /osm/nslcm/v1/ns_instances_content";

    private static final EmbeddedKafkaBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1, "nfv_mon")
            .brokerProperties(Map.of(
                    "offsets.topic.num.partitions", "1",
                    "group.initial.rebalance.delay.ms", "0",
                    "transaction.state.log.num.partitions", "1",
                    "share.coordinator.state.topic.num.partitions", "1"));
    private static final EmulatedGrafana GRAFANA =
            new EmulatedGrafana(new GrafanaLogin("admin", "test-password-of-grafana", "test-token-of-grafana"));
    private static final Path TARGETS = Rig.HOME.resolve("targets");
    private static final Map<String, EmulatedServer> SERVERS = new ConcurrentHashMap<>();

    private final Rig rig = Rig.with(
            "santoku.monitoring.interval=100ms",
            "santoku.monitoring.targets-folder=" + TARGETS,
            "santoku.monitoring.kafka=" + BROKER.getBrokersAsString(),
            "santoku.grafana.url=" + grafana().uri(),
            "santoku.grafana.username=admin",
            "santoku.grafana.password=test-password-of-grafana");
    private final Api api = rig.api();

    @BeforeAll
    static void startWatchers() {
        BROKER.afterPropertiesSet();
        SERVERS.put("grafana", EmulatedServer.start(GRAFANA, Listening.ANYWHERE, InstantSource.system()));
    }

    @AfterAll
    static void stopWatchers() {
        BROKER.destroy();
        grafana().close();
    }

    @AfterEach
    void mend() {
        rig.world().clearFaults();
        grafana().faults().clear();
    }

    @Test
    void a_slice_is_told_from_its_order_until_it_was_seen_to_be_gone() {
        String id = running();
        String status = "katana_status{slice_id=\"%s\"}".formatted(id);

        Metrics alive = metrics(now -> now.of("ns_status").size() == 4);
        assertThat(alive.value(status)).contains(0.0);
        assertThat(alive.value("total_slices")).contains(1.0);
        assertThat(alive.of("ns_status")).allSatisfy((series, state) -> {
            assertThat(series)
                    .matches("ns_status\\{ns_name=\"ns__[0-9a-f]{8}(_[0-9a-f]{4}){3}_[0-9a-f]{12}__(core|edge1)\","
                            + "slice_id=\"" + id + "\"}");
            assertThat(state).isEqualTo(1);
        });

        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withTerminationTime(Duration.ofSeconds(1)));
        assertThat(api.delete("/v1/slices/" + id).status()).isEqualTo(202);
        Metrics leaving = metrics(now -> now.value(status).orElse(0.0) == 10);
        assertThat(leaving.of("ns_status").values()).hasSize(4).containsOnly(4.0);

        Metrics gone = metrics(now -> now.value(status).orElse(0.0) == 12);
        assertThat(gone.of("ns_status")).isEmpty();
        assertThat(gone.value("total_slices")).contains(0.0);
    }

    @Test
    void a_network_service_that_breaks_is_seen_in_one_look_for_all() {
        String id = running();
        metrics(now -> now.of("ns_status").size() == 4);
        rig.world().clearCalls();

        assertThat(rig.world().osm("osm").kill(services().getFirst(), "its host burned"))
                .isEqualTo(1);

        Metrics broken = metrics(now -> now.of("ns_status").containsValue(3.0));
        assertThat(broken.of("ns_status").values()).containsOnlyOnce(3.0).contains(1.0);
        assertThat(rig.part(ServiceStates.class).of(new SliceId(id)).values())
                .containsOnlyOnce(ServiceState.ERROR)
                .hasSize(4);
        assertThat(rig.world().component("osm").calls().entries()).containsOnlyKeys(BULK);
    }

    @Test
    void an_orchestrator_that_is_away_leaves_what_it_said_last() {
        running();
        Metrics before = metrics(now -> now.of("ns_status").size() == 4
                && !now.of("santoku_nfvo_answered_timestamp_seconds").isEmpty());
        rig.world().component("osm").faults().add(new Rule("*", 1, -1, new Fault.Status(503)));
        rig.world().clearCalls();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> rig.world().component("osm").calls().count(BULK) > 2);

        assertThat(metrics(_ -> true).of("ns_status")).isEqualTo(before.of("ns_status"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
                        + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;q=0.6,"
                    + "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,"
                    + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                "text/plain;version=0.0.4"
            })
    void every_prometheus_gets_what_it_accepts(String accepted) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.server().resolve("/metrics"))
                .header("Accept", accepted)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("total_slices");
        }
    }

    @Test
    void what_happens_to_a_slice_is_told_over_kafka() {
        String id = running();
        api.remove(id);

        try (var topic = new Topic(BROKER.getBrokersAsString(), "nfv_mon")) {
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

        try (var topic = new Topic(BROKER.getBrokersAsString(), "nfv_mon")) {
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

        await().atMost(Duration.ofSeconds(30)).until(() -> GRAFANA.dashboard(id).isPresent());
        Map<String, Object> board = GRAFANA.dashboard(id).orElseThrow();
        assertThat(board)
                .containsEntry("title", "slice_" + id.replace('-', '_'))
                .containsEntry("schemaVersion", 42);
        assertThat(GrafanaSchema.violations(board)).isEmpty();
        assertThat(GrafanaSchema.violations(GRAFANA.dashboard("santoku-home").orElseThrow()))
                .isEmpty();
        assertThat(GRAFANA.folderOf(id)).contains("Network slices");
        assertThat(board.toString())
                .contains("ns_status{slice_id=\"%s\"}".formatted(id))
                .contains("openstack_vm_disk_errors{project=~\".*%s\",vm_name=\"".formatted(id));

        api.remove(id);
        await().atMost(Duration.ofSeconds(30)).until(() -> GRAFANA.dashboard(id).isEmpty());
        assertThat(GRAFANA.version("santoku-home")).isEqualTo(1);
    }

    @Test
    void a_grafana_that_is_down_fails_no_slice_and_catches_up() {
        grafana().faults().add(new Rule("*", 1, -1, new Fault.Status(503)));
        String id = running();
        assertThat(GRAFANA.dashboard(id)).isEmpty();

        grafana().faults().clear();

        await().atMost(Duration.ofSeconds(30)).until(() -> GRAFANA.dashboard(id).isPresent());
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

    private void change(String id, Map<String, Object> document) {
        Api.Reply reply = api.patch("/v1/slices/" + id, document);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");
    }

    private static EmulatedServer grafana() {
        return Objects.requireNonNull(SERVERS.get("grafana"));
    }

    private static JsonNode file(String name) {
        Path file = TARGETS.resolve(name);
        return Files.exists(file)
                ? JsonMapper.shared().readTree(file)
                : JsonMapper.shared().nullNode();
    }

    private String running() {
        String id = api.order(Nests.twoSites());
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        return id;
    }

    private List<String> services() {
        Object all = rig.world().inventory().get("osm").get("ns_instances");
        return ((Collection<?>) all).stream().map(String::valueOf).toList();
    }

    private Metrics metrics(Predicate<Metrics> wanted) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Metrics.parse(api.get("/metrics").text()), wanted);
    }
}
