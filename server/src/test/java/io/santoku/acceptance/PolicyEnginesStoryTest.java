package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.scenario.Scenario;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// APEX and NEAT, spoken to as the predecessor did: APEX decides, NEAT is told. With them the default rules rest.
@Tag("long")
class PolicyEnginesStoryTest {
    private static final String TOPIC = "apex-in-0";
    private static final EmbeddedKafkaBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1, TOPIC)
            .brokerProperties(Map.of(
                    "offsets.topic.num.partitions", "1",
                    "group.initial.rebalance.delay.ms", "0",
                    "transaction.state.log.num.partitions", "1",
                    "share.coordinator.state.topic.num.partitions", "1"));

    static {
        BROKER.afterPropertiesSet();
    }

    private static final EmulatedWorld NEAT =
            EmulatedWorld.start(Scenario.parse("{name: engines, policies: [{name: neat}]}"));

    private final Rig rig = Rig.with("santoku.apex.kafka=" + BROKER.getBrokersAsString());
    private final Api api = rig.api();
    private final Api neat = new Api(NEAT.components().getFirst().uri());

    @AfterAll
    static void stop() {
        Rig.with();
        BROKER.destroy();
        NEAT.close();
    }

    @BeforeEach
    void register() {
        NEAT.reset();
        Map<String, String> engine = Map.of("id", "neat", "url", neat.server().toString(), "type", "neat");
        assertThat(api.post("/v1/policies", engine).status()).isEqualTo(201);
    }

    @AfterEach
    void unregister() {
        assertThat(api.delete("/v1/policies/neat").status()).isEqualTo(204);
    }

    private List<Boolean> reports() {
        return neat.read("/")
                .path("events")
                .valueStream()
                .map(event -> event.path("value").asBoolean())
                .toList();
    }

    private void alert(String slice, String ns) {
        Map<String, String> labels = Map.of(
                "alertname", "NSFailing", "slice_id", slice, "ns_name", "ns__%s__core".formatted(ns.replace('-', '_')));
        Api.Reply reply =
                api.post("/api/alert", Map.of("alerts", List.of(Map.of("status", "firing", "labels", labels))));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private Api.Reply act(String action, String slice, JsonNode site) {
        return api.post("/api/policy/apex/action", decision(action, slice, site));
    }

    private static Map<String, Object> decision(String action, String slice, JsonNode site) {
        return Map.of(
                "policyType",
                "FailingNS",
                "policy",
                Map.of(
                        "action", action,
                        "slice_id", slice,
                        "ns_id", site.path("id").asString(),
                        "nsd_id", site.path("location").asString(),
                        "restrictions", Map.of(),
                        "extra_actions", Map.of("notify_neat", true)));
    }

    private static JsonNode atTheCore(JsonNode slice) {
        return slice.path("sites")
                .valueStream()
                .filter(site -> site.path("location").asString().equals("core"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void apex_hears_of_a_failure_and_has_the_service_restarted_and_neat_hears_both() {
        String slice = api.order(Nests.twoSites());
        JsonNode site = atTheCore(api.settled(slice));
        String ns = site.path("id").asString();
        assertThat(neat.read("/")
                        .at("/nests/0/base_slice_descriptor/base_slice_des_id")
                        .asString())
                .isEqualTo("two-sites");

        alert(slice, ns);
        theTopicHas(slice, ns);
        assertThat(api.read("/v1/policy/rules").path("items")).isEmpty();
        assertThat(reports()).isEmpty();

        Api.Reply done = act("restart_ns", slice, site);
        assertThat(done.text()).isEqualTo("Restarting the NS");
        assertThat(done.status()).isEqualTo(200);
        assertThat(api.settled(slice).path("health").asString()).isEqualTo("healthy");
        await().atMost(Duration.ofSeconds(30)).until(() -> reports().equals(List.of(true, false)));

        assertThat(api.read("/api/policy/neat/" + slice).path("_id").asString()).isEqualTo(slice);
        assertThat(act("stop_slice", slice, site).text()).isEqualTo("Stopping Slice");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> api.get("/v1/slices/" + slice).status() == 404);
    }

    private static void theTopicHas(String slice, String ns) {
        try (var topic = new Topic(BROKER.getBrokersAsString(), TOPIC)) {
            JsonNode event = topic.until(slice, _ -> true).getFirst().value();
            assertThat(event.propertyNames())
                    .containsExactlyInAnyOrder(
                            "name", "nameSpace", "version", "source", "target", "sliceId", "alertType", "alertMessage");
            assertThat(Stream.of("name", "nameSpace", "version", "source", "target", "alertType")
                            .map(member -> event.path(member).asString()))
                    .containsExactly(
                            "SMAlert", "sm.alert.manager.events", "0.0.1", "SMAlertManager", "APEX", "FailingNS");
            assertThat(event.at("/alertMessage/NS_ID").asString()).isEqualTo(ns);
            assertThat(event.at("/alertMessage/NSD_ID").asString()).isEqualTo("core");
            assertThat(event.at("/alertMessage/status").asString()).isEqualTo("down");
        }
    }

    @Test
    void what_apex_cannot_have_is_refused_before_anything_is_done() {
        String slice = api.order(Nests.twoSites());
        JsonNode site = atTheCore(api.settled(slice));

        assertThat(act("reboot", slice, site).status()).isEqualTo(400);
        assertThat(act("restart_ns", "none", site).status()).isEqualTo(404);
        assertThat(act("restart_ns", slice, api.read("/v1/slices")).status()).isEqualTo(404);
        assertThat(act("restart_ns", slice, site).status()).isEqualTo(200);
        assertThat(act("restart_slice", slice, site).text())
                .as("waits for its turn, and there is no other cloud")
                .contains("core");
        api.settled(slice);
        api.remove(slice);
        assertThat(api.get("/api/policy/neat/" + slice).status()).isEqualTo(404);
    }

    @Test
    void a_refusal_of_what_apex_decides_is_not_kept_for_its_key() throws IOException, InterruptedException {
        String slice = api.order(Nests.twoSites());
        JsonNode site = atTheCore(api.settled(slice));
        String toAnotherCloud = JsonMapper.shared().writeValueAsString(decision("restart_slice", slice, site));
        var request = HttpRequest.newBuilder(api.server().resolve("/api/policy/apex/action"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "apex-1")
                .POST(BodyPublishers.ofString(toAnotherCloud))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> refused = client.send(request, BodyHandlers.ofString());
                assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
                assertThat(refused.headers().firstValue("Idempotency-Replayed")).isEmpty();
            }
        }
        api.remove(slice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                           | Key 'policyType' is missing",
                "{\"policyType\": \"Other\"}                                  | Policy type Other is not supported",
                "{\"policyType\": \"FailingNS\"}                              | Key 'policy' is missing",
                "{\"policyType\": \"FailingNS\", \"policy\": {}}              | Key 'action' is missing",
                "{\"policyType\": \"FailingNS\", \"policy\": {\"action\": \"restart_ns\", \"extra_actions\": {}}} |"
                        + " Key 'slice_id' is missing",
                "[]                                                           | Key 'policyType' is missing",
            })
    void an_action_that_is_none_is_refused_in_the_predecessors_words(String body, String words) {
        Api.Reply reply = api.postText("/api/policy/apex/action", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains(words);
    }
}
