package io.santoku.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionApiTest {
    @RegisterExtension
    final TestApi api = new TestApi();

    @BeforeEach
    void begin_with_one_edge() {
        api.post("/v1/locations", "{\"id\": \"Edge1\", \"description\": \"First edge\"}");
    }

    @Test
    void wims_and_element_managers_are_registered() {
        assertThat(api.post("/v1/wims", """
            {"id": "wan", "type": "odl-wim", "url": "127.0.0.1:9092", "monitoringUrl": "http://127.0.0.1:9100"}\
            """).status()).isEqualTo(201);
        assertThat(api.post("/v1/wims", """
            {"id": "w2", "type": "test-wim", "url": "https://127.0.0.1:1", "tls": {"verify": false}}\
            """).json().path("warnings").path(0).asString())
                .contains("not verified");
        assertThat(api.post(
                                "/v1/element-managers",
                                "{\"id\": \"ems-1\", \"type\": \"TEST-EMS\", \"url\": \"http://127.0.0.1:2\"}")
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("test-ems");
    }

    @Test
    void policy_engines_are_registered_changed_and_removed() {
        String engine = "{\"id\": \"n1\", \"type\": \"NEAT\", \"url\": \"http://127.0.0.1:3\"}";
        assertThat(api.post("/v1/policies", engine).status()).isEqualTo(201);
        assertThat(api.put("/v1/policies/n1", engine.replace(":3", ":4")).status())
                .isEqualTo(200);
        assertThat(api.get("/v1/policies/n1").json().path("url").asString()).isEqualTo("http://127.0.0.1:4");
        assertThat(api.get("/v1/policies?type=neat").json().at("/page/total").intValue())
                .isEqualTo(1);
        assertThat(api.delete("/v1/policies/n1").status()).isEqualTo(204);
        assertThat(api.get("/v1/policies/n1").status()).isEqualTo(404);
    }

    @Test
    void a_function_comes_back_as_it_was_sent() {
        Answer answer = api.post("/v1/functions", function());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json()).isEqualTo(api.get("/v1/functions/ran").json());
        assertThat(answer.text())
                .contains("\"placement\":\"edges\"", "\"placement\":\"edge1\"", "\"ip\":\"127.0.0.9\"");
        assertThat(api.get("/v1/functions?domain=radio&location=edge1")
                        .json()
                        .path("page")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.put("/v1/functions/ran", answer.text()).status()).isEqualTo(200);
    }

    @Test
    void a_secret_of_a_physical_function_is_not_shown_and_stays_when_dots_come_back() {
        String shown = api.post("/v1/functions", function().replace("\"ip\"", "\"admin_password\": \"hidden\", \"ip\""))
                .text();
        assertThat(shown).doesNotContain("hidden").contains("\"admin_password\":\"********\"");
        assertThat(api.put("/v1/functions/ran", shown.replace("127.0.0.9", "127.0.0.8"))
                        .status())
                .isEqualTo(200);

        assertThat(held("pnf-1")).containsEntry("admin_password", "hidden").containsEntry("ip", "127.0.0.8");
    }

    @Test
    void dots_that_stand_for_no_secret_that_is_held_are_refused() {
        String secrets = "\"adminPass\": \"hidden\", \"url\": \"ftp://me:hidden@127.0.0.9\", \"ip\"";
        String shown =
                api.post("/v1/functions", function().replace("\"ip\"", secrets)).text();
        assertThat(shown).contains("\"adminPass\":\"********\"").doesNotContain("hidden");

        mustRefuse(api.put("/v1/functions/ran", shown.replace("\"pnf-1\"", "\"pnf-2\"")), "adminPass", "url");
        mustRefuse(api.put("/v1/functions/ran", shown.replace("@127.0.0.9", "@127.0.0.8")), "url");
        mustRefuse(api.post("/v1/functions", shown.replace("\"ran\"", "\"ran-2\"")), "adminPass", "url");
        assertThat(held("pnf-1")).containsEntry("adminPass", "hidden");
    }

    @Test
    void numbers_and_truth_values_of_the_dialect_stay_what_they_are() {
        api.post("/api/function", """
            {"id": "ran", "gen": 5, "func": 1, "type": 1, "location": "edge1", "shared": {"availability": false},
             "pnf_list": [{"pnf-id": "a", "port": 38412, "gain": 12345678.5, "on": true, "text": "38412",
                           "other": 7}]}\
            """);
        String shown = api.get("/v1/functions/ran").text();

        assertThat(api.put("/v1/functions/ran", shown.replace("\"other\":7", "\"other\":8"))
                        .status())
                .isEqualTo(200);
        assertThat(held("a"))
                .isEqualTo(Map.of(
                        "port",
                        38412,
                        "gain",
                        new BigDecimal("12345678.5"),
                        "on",
                        true,
                        "text",
                        "38412",
                        "other",
                        "8"));
    }

    private static void mustRefuse(Answer answer, String... attributes) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json()
                        .path("violations")
                        .valueStream()
                        .map(one -> one.path("pointer").asString()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(attributes)
                        .map("/physicalFunctions/0/attributes/"::concat)
                        .toList());
    }

    private Map<String, Object> held(String box) {
        return api.storage()
                .registry()
                .functions()
                .find("ran")
                .orElseThrow()
                .item()
                .attributesOf(box);
    }

    @Test
    void a_secret_that_the_dialect_hides_is_hidden_here_too() {
        assertThat(api.post("/api/function", """
            {"id": "f2", "gen": 5, "func": 1, "type": 1, "location": "edge1", "shared": {"availability": false},
             "pnf_list": [{"pnf-id": "a", "password": "hidden", "login": {"token": "hidden"},
                           "manager": "http://me:hidden@127.0.0.1"}]}\
            """).status()).isEqualTo(201);

        for (String path : List.of("/v1/functions", "/v1/functions/f2")) {
            assertThat(api.get(path).text()).contains("********").doesNotContain("hidden");
        }
    }

    private static String function() {
        return """
            {"id": "ran", "name": "Radio", "generation": 5, "domain": "radio", "realisation": "virtual",
             "sharing": {"available": true, "maxShared": 2}, "location": "edge1",
             "networkServices": [{"nsdId": "nsd-1", "name": "du", "placement": "edges", "optional": false},
                                 {"nsdId": "nsd-2", "name": "cu", "placement": "edge1", "optional": true}],
             "physicalFunctions": [{"id": "pnf-1", "name": "Antenna", "location": "edge1", "optional": false,
                                    "attributes": {"ip": "127.0.0.9"}}],
             "ems": "ems-1", "description": ""}\
            """;
    }
}
