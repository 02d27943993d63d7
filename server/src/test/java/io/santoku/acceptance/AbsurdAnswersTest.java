package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Components may answer whatever they like: the server goes on answering, and says what it does not believe.
@Tag("long")
@Timeout(120)
class AbsurdAnswersTest {
    private static final Duration PROMPT = Duration.ofSeconds(3);
    private static final int DEEP = 100_000;
    private static final int LONG = 300_000;

    private static final Set<Integer> CLOUDS = ConcurrentHashMap.newKeySet();

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    static Stream<String> values() {
        return Stream.of(
                "1e308",
                "-1",
                "-1e308",
                "1e400000000",
                "\"1e400000000\"",
                "1e-400000000",
                "9".repeat(5_000),
                "NaN",
                "\"\"",
                "null",
                "[".repeat(DEEP) + "]".repeat(DEEP),
                "[" + String.join(",", Collections.nCopies(LONG, "1e99")) + "]");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("values")
    void the_server_answers_while_two_components_say_what_cannot_be(String value)
            throws IOException, ExecutionException, InterruptedException {
        try (var component = new AbsurdComponent(value);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Api.Reply> cloud = clients.submit(() -> api.post("/v1/vims", cloud(component)));
            Future<Api.Reply> orchestrator = clients.submit(() -> api.post("/v1/nfvos", orchestrator(component)));
            List<Duration> probes = probesUntil(cloud, orchestrator);
            CLOUDS.add(cloud.get().status());

            assertThat(probes).isNotEmpty().allMatch(took -> took.compareTo(PROMPT) < 0);
            for (Future<Api.Reply> registration : List.of(cloud, orchestrator)) {
                assertThat(registration.get().status())
                        .as(registration.get().text())
                        .isIn(201, 422, 502, 503);
                assertThat(registration.get().text().length()).isLessThan(10_000);
            }
            for (String taken : List.of("/v1/vims/absurd", "/v1/nfvos/absurd")) {
                assertThat(api.get("/v1/vims").status()).isEqualTo(200);
                assertThat(api.post("/v1/plans", Nests.twoSites()).status()).isEqualTo(200);
                assertThat(api.delete(taken).status()).isIn(204, 404);
            }
        }
    }

    /// A cloud that was refused before its numbers were read would prove nothing.
    @AfterAll
    static void a_cloud_is_taken_whatever_its_numbers_are() {
        assertThat(CLOUDS).contains(201);
    }

    private List<Duration> probesUntil(Future<?> one, Future<?> other) {
        var probes = new ArrayList<Duration>();
        do {
            for (String path : List.of("/v1/slices", "/health/liveness")) {
                long began = System.nanoTime();
                assertThat(api.get(path).status()).isEqualTo(200);
                probes.add(Duration.ofNanos(System.nanoTime() - began));
            }
        } while (!one.isDone() || !other.isDone());
        return probes;
    }

    private static Map<String, Object> cloud(AbsurdComponent component) {
        return Map.of(
                "id", "absurd",
                "type", "openstack",
                "location", "core",
                "authUrl", component.uri().toString(),
                "credentials", Map.of("username", "admin", "password", "test-password", "project", "admin"));
    }

    private static Map<String, Object> orchestrator(AbsurdComponent component) {
        return Map.of(
                "id",
                "absurd",
                "type",
                "osm",
                "url",
                component.uri().toString(),
                "credentials",
                Map.of("username", "admin", "password", "test-password", "project", "admin"));
    }
}
