package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Prometheus reads of slices while they come, live, break and go.
@Tag("long")
class MonitoringStoryTest {
    private static final String BULK = "GET /osm/nslcm/v1/ns_instances_content";

    private final Rig rig = Watchers.rig();
    private final Api api = rig.api();

    @AfterEach
    void mend() {
        rig.world().clearFaults();
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

    private String running() {
        String id = api.order(Nests.twoSites());
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        return id;
    }

    private List<String> services() {
        Map<String, Object> osm = rig.world().inventory().getOrDefault("osm", Map.of());
        return osm.get("ns_instances") instanceof Collection<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Metrics metrics(Predicate<Metrics> wanted) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Metrics.parse(api.get("/metrics").text()), wanted);
    }
}
