package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What rules do about a network service that is dead, alerts being posted by hand.
@Tag("long")
class PolicyStoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String INTERVAL = "santoku.monitoring.interval=300ms";

    /// A running slice, and a network service of it that is about to die.
    private record Patient(Api api, String slice, JsonNode site) {
        static Patient running(Rig rig) {
            String slice = rig.api().order(Nests.twoSites());
            JsonNode site = rig.api()
                    .settled(slice)
                    .path("sites")
                    .valueStream()
                    .filter(one -> one.path("location").asString().equals("edge1"))
                    .findFirst()
                    .orElseThrow();
            return new Patient(rig.api(), slice, site);
        }

        void die(Rig rig) {
            String name = site.path("name").asString();
            int killed = services(rig).stream()
                    .filter(service -> service.contains(name))
                    .mapToInt(service -> rig.world().osm("osm").kill(service, "the host burnt down"))
                    .sum();
            assertThat(killed).as("%s among %s", name, services(rig)).isEqualTo(1);
            await("seen down")
                    .atMost(PATIENCE)
                    .until(() -> api.get("/metrics").text().matches("(?s).*ns_status\\{[^}]*} 3.0.*"));
        }

        void alert() {
            String name = "ns__%s__edge1".formatted(site.path("id").asString().replace('-', '_'));
            Map<String, String> labels = Map.of("alertname", "NSFailing", "slice_id", slice, "ns_name", name);
            Api.Reply reply =
                    api.post("/v1/alerts", Map.of("alerts", List.of(Map.of("status", "firing", "labels", labels))));
            assertThat(reply.json().at("/alerts/0").asString()).isEqualTo("failing");
        }

        /// The latest decision, once it was acted on.
        JsonNode decision(Api now) {
            return await("a decision")
                    .atMost(PATIENCE)
                    .until(
                            () -> now.read("/v1/slices/" + slice + "/policy").at("/decisions/0"),
                            decision -> decision.path("state").asString("").equals("acted"));
        }

        private static List<String> services(Rig rig) {
            return rig.world().osm("osm").inventory().get("ns_instances") instanceof List<?> names
                    ? names.stream().map(Object::toString).toList()
                    : List.of();
        }
    }

    @Test
    void what_was_heard_before_a_crash_is_acted_on_after_it() {
        Rig rig = Rig.with(INTERVAL);
        Patient patient = Patient.running(rig);
        patient.die(rig);
        patient.alert();
        rig.restart();

        JsonNode decision = patient.decision(rig.api());
        assertThat(decision.path("rule").asString()).isEqualTo("restart");
        assertThat(decision.at("/failure/networkService").asString())
                .isEqualTo(patient.site().path("key").asString());
        JsonNode slice = rig.api().settled(patient.slice());
        assertThat(slice.path("health").asString()).isEqualTo("healthy");
        assertThat(slice.at("/operation/kind").asString()).isEqualTo("modify");
        rig.api().remove(patient.slice());
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void rules_of_an_operators_own_tell_somebody_and_move_the_service() throws IOException, InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer listener = listener(told);
        Path rules = Rig.HOME.resolve("own-rules.yaml");
        Files.createDirectories(Rig.HOME);
        Files.writeString(rules, """
            rules:
              - {name: never, when: slice.name == 'other', then: delete}
              - {name: tell, then: notify, limit: 1, cool-down: 0s, url: "http://127.0.0.1:%d/told"}
              - {name: move, when: service.location in slice.coverage, then: move, cool-down: 0s}
            """.formatted(listener.getAddress().getPort()));
        Rig rig = Rig.with(INTERVAL, "santoku.policy.rules=" + rules);
        Patient patient = Patient.running(rig);
        patient.die(rig);
        patient.alert();

        JsonNode message = JsonMapper.shared().readTree(told.poll(60, TimeUnit.SECONDS));
        assertThat(message.path("rule").asString()).isEqualTo("tell");
        assertThat(message.at("/service/key").asString())
                .isEqualTo(patient.site().path("key").asString());
        assertThat(message.at("/slice/id").asString()).isEqualTo(patient.slice());
        await("the move")
                .atMost(PATIENCE)
                .until(() -> patient.decision(rig.api()).path("rule").asString().equals("move"));
        String cloud = rig.api()
                .settled(patient.slice())
                .path("sites")
                .valueStream()
                .filter(site -> site.path("key").equals(patient.site().path("key")))
                .findFirst()
                .orElseThrow()
                .path("vim")
                .asString();
        assertThat(cloud)
                .startsWith("edge1-")
                .isNotEqualTo(patient.site().path("vim").asString());
        rig.api().remove(patient.slice());
        listener.stop(0);
    }

    private static HttpServer listener(BlockingQueue<String> told) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/told", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
