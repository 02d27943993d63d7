package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.acceptance.Fuzz.Shot;
import java.io.IOException;
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
            HttpResponse<String> answer = send(shot);
            answers.merge(answer.statusCode(), 1, Integer::sum);
            assertThat(answer.statusCode()).as("%s%n%s", shot, answer.body()).isNotEqualTo(500);
            if (answer.statusCode() >= 400 && !shot.request().method().equals("HEAD")) {
                namesItsPlace(shot, answer);
            }
        }
        System.out.printf("%d fuzzed requests, seed %d: %s%n", REQUESTS, SEED, answers);
        assertThat(answers.keySet()).contains(200, 400, 404, 405, 415);
    }

    private HttpResponse<String> send(Shot shot) throws InterruptedException {
        try {
            return client.send(shot.request(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(shot + " got no answer", broken);
        }
    }

    private static void namesItsPlace(Shot shot, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String place = "%s%n%s %s%n%s".formatted(shot, answer.statusCode(), type, answer.body());
        if (!type.equals("application/problem+json")) {
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
