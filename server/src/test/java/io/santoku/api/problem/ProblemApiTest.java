package io.santoku.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemApiTest {
    @RegisterExtension
    final TestApi api = new TestApi();

    @ParameterizedTest
    @EnumSource
    void each_type_has_its_page(ProblemType type) {
        Answer page = api.send("GET", type.uri(), "", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("<h1>" + type.title() + "</h1>", "<strong>What to do:</strong>");
        Answer markdown = api.send("GET", type.uri(), "", "Accept", "text/markdown");
        assertThat(markdown.header("Content-Type")).startsWith("text/markdown");
        assertThat(markdown.text()).startsWith("# " + type.title()).contains("**What to do:**");
    }

    @Test
    void all_types_are_listed_and_have_uris_of_their_own() {
        var uris = new HashSet<String>();
        for (ProblemType type : ProblemType.values()) {
            assertThat(uris.add(type.uri())).isTrue();
            assertThat(api.get("/problems").text()).contains(type.uri());
        }
        mustBe(api.get("/problems/no-such"), 404, "not-found");
    }

    @Test
    void what_is_nowhere_is_not_found() {
        for (String path : List.of("/", "/v1", "/v1/nothing", "/v1/vims/a/b", "/error", "/v1/vims/")) {
            mustBe(api.get(path), 404, "not-found");
        }
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        Answer answer = api.send("PATCH", "/v1/vims", "{}", "Content-Type", "application/json");

        mustBe(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test
    void another_format_than_json_is_refused_both_ways() {
        mustBe(
                api.send("POST", "/v1/vims", "id: x", "Content-Type", "application/yaml"),
                415,
                "unsupported-media-type");
        mustBe(api.send("POST", "/v1/vims", "{}", "Content-Type", "no type"), 415, "unsupported-media-type");
        mustBe(api.send("GET", "/v1/vims", "", "Accept", "image/png"), 406, "not-acceptable");
    }

    @Test
    void a_request_that_is_hardly_http_still_gets_a_problem() {
        for (String path : List.of("/v1/vims/%00", "/v1/vims/%2F", "/v1/%c0%ae")) {
            Answer answer = api.get(path);
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).as(path).isEqualTo("application/problem+json");
        }
    }

    @Test
    void what_is_not_even_http_gets_a_problem_too() {
        for (String line : List.of(
                "GET /v1/[vims HTTP/1.1", "GET /v1/vims?limit=% HTTP/1.1", "NONSENSE", "GET /v1/vims HTTP/9.9")) {
            String answer = api.raw(line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(line)
                    .contains("application/problem+json", "/problems/")
                    .doesNotContain("<html", "HTTP/1.1 5");
        }
    }

    @Test
    void parameters_are_checked() {
        for (String query : List.of("limit=0", "limit=501", "limit=x", "cursor=x", "cursor=%21", "limit=99999999999")) {
            mustBe(api.get("/v1/vims?" + query), 400, "invalid-parameter");
        }
        assertThat(api.get("/v1/vims?location=%00").status()).isEqualTo(200);
    }

    @Test
    void a_mistake_of_ours_has_an_incident_and_keeps_its_words_to_itself() {
        Answer answer = api.get("/bug");

        mustBe(answer, 500, "internal-error");
        assertThat(answer.json().path("incident").asString()).startsWith("incident-");
        assertThat(answer.text()).doesNotContain("planned");
    }

    @Test
    void without_the_database_the_client_is_asked_to_come_back() {
        try (var lost = new TestApi()) {
            lost.loseTheDatabase();
            Answer answer = lost.get("/v1/vims");

            mustBe(answer, 503, "unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            mustBe(lost.post("/v1/locations", "{\"id\": \"edge1\"}"), 503, "unavailable");
        }
    }

    private static void mustBe(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(answer.json().path("instance").asString()).startsWith("/");
    }
}
