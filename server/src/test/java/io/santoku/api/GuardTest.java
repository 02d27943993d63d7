package io.santoku.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardTest {
    private static final String LOCATION = "{\"id\": \"edge1\"}";

    @RegisterExtension
    final TestApi api = new TestApi();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example", "evil.example:8000", "", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1",
                "[2001:db8::1]", "0.0.0.0", "user@localhost", "localhost:80000000", "2130706433", "127.1"
            })
    void a_host_that_does_not_mean_us_is_refused(String host) {
        for (String path : List.of("/v1/vims", "/api/vim", "/health", "/docs", "/nowhere", "/problems")) {
            String answer = raw("GET", path, host, "");
            assertThat(answer).as(path).containsPattern("^HTTP/1.1 4(00|21)").doesNotContain("\"items\"");
        }
        assertThat(raw("POST", "/v1/locations", host, LOCATION)).containsPattern("^HTTP/1.1 4(00|21)");
        assertThat(api.get("/v1/locations").json().path("page").path("total").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8000", "localhost.", "127.0.0.1", "127.8.9.1:1", "[::1]:8000"})
    void the_loopback_means_us_whatever_it_is_called(String host) {
        assertThat(raw("GET", "/v1/vims", host, "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_wrong_name_is_told_how_it_becomes_right() {
        String answer = raw("GET", "/v1/vims", "evil.example", "");

        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("\"type\":\"/problems/misdirected\"", "allowed-hosts", "evil.example");
        assertThat(raw("GET", "/api/vim", "evil.example", ""))
                .startsWith("HTTP/1.1 421")
                .contains("text/plain", "allowed-hosts")
                .doesNotContain("\"type\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://localhost:3000",
        "Origin, junk",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, Cross-Site"
    })
    void pages_of_others_change_nothing(String header, String value) {
        refused(api.send("POST", "/v1/locations", LOCATION, "Content-Type", "application/json", header, value));
        refused(api.send("PUT", "/v1/locations/edge1", LOCATION, "Content-Type", "application/json", header, value));
        refused(api.send("DELETE", "/v1/locations/core", "", header, value));
        refused(api.send("POST", "/v1/vims/x/refresh", "", header, value));
        refused(api.send("POST", "/v1/nowhere", "", "Content-Type", "text/plain", header, value));
        Answer inDialect = api.send("POST", "/api/resources/update", "", header, value);
        assertThat(inDialect.status()).isEqualTo(403);
        assertThat(inDialect.header("Content-Type")).startsWith("text/plain");
        assertThat(api.get("/v1/locations").json().path("page").path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void pages_of_others_may_read_but_have_no_component_asked() {
        for (String path : List.of("/api/nslist", "/api/resources/update")) {
            Answer answer = api.send("GET", path, "", "Sec-Fetch-Site", "cross-site");
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(api.get(path).status()).as(path).isEqualTo(200);
        }
        Answer read = api.send("GET", "/v1/vims", "", "Sec-Fetch-Site", "cross-site", "Origin", "http://evil.example");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_preflight_allows_nothing() {
        Answer answer = api.send(
                "OPTIONS",
                "/v1/locations",
                "",
                "Origin",
                "http://evil.example",
                "Access-Control-Request-Method",
                "POST");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Methods")).isEmpty();
    }

    @Test
    void our_own_pages_and_clients_that_are_no_browsers_pass() {
        String own = api.address();
        Answer page = api.send(
                "POST",
                "/v1/locations",
                LOCATION,
                "Content-Type",
                "application/json",
                "Origin",
                own,
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(page.status()).isEqualTo(201);
        assertThat(api.delete("/v1/locations/edge1").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/vims",
                "/v1/nowhere",
                "/docs",
                "/openapi",
                "/problems/not-found",
                "/api/vim",
                "/bug",
                "/v1/%00"
            })
    void every_answer_tells_browsers_what_they_must_not_do(String path) {
        Answer answer = api.get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void even_what_is_no_http_gets_the_headers() {
        assertThat(api.raw("GET /v1/[vims HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .contains("X-Content-Type-Options: nosniff");
    }

    @Test
    void an_entity_tag_never_hides_an_answer_that_may_have_changed_beside_it() {
        String tag = api.get("/v1/locations/core").header("ETag");
        assertThat(tag).isNotEmpty();

        for (String known : List.of(tag, "W/" + tag, "*")) {
            Answer answer = api.send("GET", "/v1/locations/core", "", "If-None-Match", known);
            assertThat(answer.status()).as(known).isEqualTo(200);
            assertThat(answer.text()).contains("\"core\"");
        }
    }

    @Test
    void the_description_does_not_repeat_the_name_that_a_client_uses() {
        assertThat(raw("GET", "/openapi", "localhost:4711", ""))
                .contains("\"servers\"")
                .doesNotContain("4711");
    }

    @Test
    void parameters_that_nobody_knows_are_refused_by_name() {
        Answer answer = api.get("/v1/vims?bogus=1&limit=5&%62ad");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/invalid-parameter");
        assertThat(answer.json().path("detail").asString()).contains("bogus", "cursor, limit, location, type");
        assertThat(answer.json().at("/violations/1/pointer").asString()).isEqualTo("bad");
        assertThat(api.get("/v1/vims/x?bogus=1").status()).isEqualTo(400);
        assertThat(api.get("/api/vim?bogus=1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location",
                "location=",
                "location=%20",
                "location=+",
                "location=%20%09&type=openstack",
                "limit=&type=openstack",
                "type=openstack&location"
            })
    void parameters_without_a_value_are_refused_where_their_names_are_checked(String query) {
        Answer answer = api.get("/v1/vims?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("violations"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("message").asString()).isEqualTo("needs a value"));
        assertThat(api.get("/api/vim?" + query).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "%20%"})
    void a_value_that_cannot_be_decoded_is_a_mistake_of_the_request(String value) {
        assertThat(api.raw(
                        "GET /v1/vims?location=" + value + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "*/*",
                "application/*",
                "text/plain",
                "no type",
                "application/x-www-form-urlencoded",
                "application/json; charset=nonsense"
            })
    void other_bodies_than_json_are_never_a_mistake_of_ours(String type) {
        for (String body : List.of("", "null", LOCATION, "--x\r\n\r\n--x--")) {
            for (String path : List.of("/v1/locations", "/api/location", "/v1/vims/x/refresh", "/v1/nowhere")) {
                for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "GET")) {
                    Answer answer = api.send(method, path, body, "Content-Type", type);
                    assertThat(answer.status())
                            .as(method + " " + path + " " + body)
                            .isLessThan(500);
                }
            }
        }
    }

    @Test
    void chunks_in_old_http_are_no_way_past_a_proxy() {
        String answer = api.raw("POST /v1/locations HTTP/1.0\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nf\r\n" + LOCATION + "\r\n0\r\n\r\n");

        assertThat(answer).doesNotContain(" 201 ");
        assertThat(api.get("/v1/locations/edge1").status()).isEqualTo(404);
    }

    private String raw(String method, String path, String host, String body) {
        return api.raw("%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        .formatted(method, path, host)
                + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body));
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/cross-site");
    }
}
