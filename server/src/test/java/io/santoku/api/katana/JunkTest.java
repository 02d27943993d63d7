package io.santoku.api.katana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is thrown at the dialect, it answers with a status below 500 and no trace of its inside.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class JunkTest {
    private static final String NUL = "\\u0000";
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "123456789012345678901234567890",
            "\"\"",
            "\"" + NUL + "\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(5000) + "\"",
            "\"http://[\"",
            "[]",
            "[null, 1, {}]",
            "{}",
            "{\"a\": {\"password\": [1, null]}}");
    private static final List<String> BODIES = List.of(
            "",
            " ",
            "not json",
            "{\"id\": ",
            "{\"id\": 1, \"id\": 2}",
            "[]",
            "null",
            "3",
            "\"text\"",
            "{}",
            "[".repeat(2000),
            "{\"id\": 1e999}",
            "{\"" + NUL + "\": 1}");

    @RegisterExtension
    final TestApi api = new TestApi();

    private static void mustBeBearable(String request, Answer answer) {
        assertThat(answer.status()).as(request + ": " + answer.text()).isBetween(200, 499);
        assertThat(answer.text()).as(request).doesNotContain("Exception", "io.santoku", "\tat ");
    }

    static Stream<String> takers() {
        return Stream.concat(Posts.NOUNS.stream().map(noun -> "/api/" + noun), Stream.of("/api/bootstrap"));
    }

    static Stream<String> nouns() {
        return Posts.NOUNS.stream();
    }

    @ParameterizedTest
    @MethodSource("takers")
    void bodies_that_are_no_documents_are_refused(String path) {
        for (String body : BODIES) {
            Answer posted = api.post(path, body);
            mustBeBearable("POST " + path + " " + body, posted);
            boolean isEmptyBootstrap = path.endsWith("bootstrap") && body.equals("{}");
            assertThat(posted.status() == 201).as(body).isEqualTo(isEmptyBootstrap);
            mustBeBearable("PUT " + path + " " + body, api.put(path + "/some-id", body));
        }
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void every_member_may_hold_anything(String noun) {
        for (String member : Posts.read(noun).propertyNames()) {
            for (String value : VALUES) {
                String document = Posts.with(noun, member, value.equals("\"" + NUL + "\"") ? "\"NUL\"" : value)
                        .replace("\"NUL\"", "\"" + NUL + "\"");
                mustBeBearable(document, api.post("/api/" + noun, document));
                mustBeBearable(document, api.put("/api/" + noun + "/fixed", document));
                mustBeBearable(document, api.get("/api/" + noun + "/fixed"));
            }
        }
        mustBeBearable(noun, api.get("/api/" + noun));
    }

    @Test
    void parts_of_functions_may_hold_anything() {
        for (String list : List.of("ns_list", "pnf_list")) {
            for (String member : List.of("nsd-id", "ns-name", "placement", "optional", "pnf-id", "location", "ip")) {
                for (String value : VALUES) {
                    String document =
                            Posts.with("function", list, "[7]").replace("[7]", "[{\"" + member + "\": " + value + "}]");
                    mustBeBearable(document, api.post("/api/function", document));
                    mustBeBearable(document, api.put("/api/function/fixed", document));
                    mustBeBearable(document, api.get("/api/function/fixed"));
                }
            }
        }
        mustBeBearable("resources", api.get("/api/resources"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "a%00b",
                "%2F",
                "..%2F..",
                "%C3%A9",
                "%FF",
                "%20",
                "'",
                "%27%3B--",
                "all",
                "{uid}",
                "%7B%7D"
            })
    void ids_in_addresses_may_be_anything(String id) {
        for (String noun : everywhere()) {
            String path = "/api/" + noun + "/" + id.replace("{", "%7B").replace("}", "%7D");
            mustBeBearable(path, api.get(path));
            mustBeBearable(path, api.delete(path));
            if (Posts.NOUNS.contains(noun)) {
                mustBeBearable(path, api.put(path, Posts.document(noun)));
            }
        }
    }

    private static List<String> everywhere() {
        var all = new ArrayList<>(Posts.NOUNS);
        all.addAll(List.of("gst", "resources", "nslist"));
        return all;
    }

    @Test
    void an_id_may_be_huge() {
        for (String noun : everywhere()) {
            String path = "/api/" + noun + "/" + "x".repeat(4000);
            assertThat(api.get(path).status()).isEqualTo(404);
            assertThat(api.put(path, "{}").status()).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                "/api/vim/",
                "/api/vim/a/b",
                "/api/VIM",
                "/api/location/all",
                "/api/function/all",
                "/api/policy/all",
                "/api/bootstrap/x",
                "/api/nslist/x/y"
            })
    void unknown_addresses_are_not_found_in_bare_text(String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.text()).isNotBlank();
    }

    @Test
    void unknown_addresses_are_problems_for_who_accepts_json() {
        Answer answer = api.send("GET", "/api/nothing", "", "Accept", "application/problem+json");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").intValue()).isEqualTo(404);
    }

    @Test
    void other_methods_and_formats_are_refused() {
        assertThat(api.send("PATCH", "/api/vim", "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(405);
        assertThat(api.delete("/api/gst").status()).isEqualTo(405);
        assertThat(api.send("POST", "/api/vim", Posts.document("vim"), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(400);
        assertThat(api.send("POST", "/api/vim", "id=1", "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isBetween(400, 499);
        assertThat(api.send("GET", "/api/vim", "", "Accept", "image/png").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nsd-id=%00", "nfvo-id=%00&nsd-id=", "nsd-id=a&nsd-id=b", "x=y", "nsd-id=%"})
    void filters_may_be_anything(String query) {
        String answer = api.raw("GET /api/nslist?" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
    }
}
