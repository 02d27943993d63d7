package io.santoku.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.acceptance.Fuzz.Shot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that nobody would send: none is a mistake of the server's, and every refusal is a problem that names its
/// place. `-Dfuzz.requests=30000` sends all, `-Dfuzz.seed=…` others.
@Tag("long")
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 4_000);
    private static final long SEED = Long.getLong("fuzz.seed", 11L);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Rig rig = Rig.with("santoku.southbound.deadline=2s");
    private final Api api = rig.api();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void no_request_meets_a_mistake_of_ours_and_every_refusal_names_its_place() throws Exception {
        String slice = api.order(Nests.urllc("edge1"));
        String operation = api.settled(slice).at("/operation/id").asString();
        var fuzz = new Fuzz(api.server(), api.read("/openapi"), SEED, slice, operation);
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            Shot shot = fuzz.next();
            Answer answer = send(shot);
            answers.merge(answer.status(), 1, Integer::sum);
            assertThat(answer.status()).as("%s%n%s", shot, answer.body()).isNotEqualTo(500);
            if (answer.status() >= 400 && !shot.request().method().equals("HEAD")) {
                namesItsPlace(shot, answer);
            }
        }
        System.out.printf("%d fuzzed requests, seed %d: %s%n", REQUESTS, SEED, answers);
        assertThat(answers.keySet()).contains(200, 400, 404, 405, 415);
    }

    private record Answer(int status, String type, String body) {}

    /// Reads only the first line of a stream of events, because it may never end.
    private Answer send(Shot shot) throws InterruptedException {
        try {
            HttpResponse<InputStream> answer = client.send(shot.request(), BodyHandlers.ofInputStream());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
                String body = type.startsWith("text/event-stream")
                        ? String.valueOf(reader.readLine())
                        : reader.readAllAsString();
                return new Answer(answer.statusCode(), type, body);
            }
        } catch (IOException broken) {
            throw new AssertionError(shot + " got no answer", broken);
        }
    }

    private static void namesItsPlace(Shot shot, Answer answer) {
        String place = "%s%n%s %s%n%s".formatted(shot, answer.status(), answer.type(), answer.body());
        if (!answer.type().equals("application/problem+json")) {
            assertThat(shot.isOfTheDialect()).as(place).isTrue();
            assertThat(answer.body()).as(place).isNotBlank();
            return;
        }
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asString()).as(place).startsWith("/problems/");
        assertThat(problem.path("title").asString()).as(place).isNotBlank();
        assertThat(problem.path("detail").asString()).as(place).isNotBlank();
        assertThat(problem.path("instance").asString())
                .as(place)
                .isEqualTo(shot.request().uri().getRawPath());
        if (!shot.isOfTheDialect() && problem.path("type").asString().equals("/problems/invalid-document")) {
            assertThat(problem.path("violations").path(0).has("pointer"))
                    .as(place)
                    .isTrue();
        }
    }
}
