package io.santoku.api.katana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Where clients of the predecessor noticed that they spoke to another one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HabitsTest {
    @RegisterExtension
    final TestApi api = new TestApi();

    @Test
    void a_location_that_nobody_uses_gets_another_name_and_keeps_its_identity() {
        String uid = post("location");

        Answer renamed = api.put("/api/location/" + uid, Posts.with("location", "id", "\"Harbour\""));

        assertThat(renamed.text()).isEqualTo("Modified " + uid);
        assertThat(api.get("/api/location/" + uid).json().path("id").asString()).isEqualTo("harbour");
        assertThat(api.post("/api/location", Posts.document("location")).status())
                .as("the name before is free again")
                .isEqualTo(201);
        mustSay(
                api.put("/api/location/" + uid, Posts.document("location")),
                400,
                "Location edge1 is already registered");
        assertThat(api.get("/api/location/" + uid).json().path("id").asString()).isEqualTo("harbour");
    }

    @Test
    void a_location_that_is_used_and_the_core_keep_their_names() {
        String uid = post("location");
        assertThat(api.post("/api/function", Posts.with("function", "location", "\"edge1\""))
                        .status())
                .isEqualTo(201);
        mustSay(
                api.put("/api/location/" + uid, Posts.with("location", "id", "\"other\"")),
                400,
                "is in use by another component");

        JsonNode core = api.get("/api/location").json().get(0);
        mustSay(
                api.put("/api/location/" + core.path("_id").asString(), "{\"id\": \"heart\"}"),
                400,
                "Cannot update field: id");
        mustSay(api.put("/api/location/" + uid, "{\"id\": \"core\"}"), 400, "in use");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/json, text/plain, */*         | text/plain
        */*                                       | text/plain
        application/json, */*                     | text/plain
        text/html, application/json;q=0.9         | application/problem+json
        application/json                          | application/problem+json
        application/problem+json                  | application/problem+json
        application/json, text/plain;q=0.5        | application/problem+json
        application/json;q=0.5, text/plain        | text/plain
        application/json, */*;q=0.1               | application/problem+json
        application/json;q=0                      | text/plain
        not a range                               | text/plain
        application/json;q=high                   | text/plain
        """)
    void a_refusal_is_bare_text_unless_JSON_is_preferred(String accepted, String type) {
        Answer answer = api.send("GET", "/api/vim/nothing", "", "Accept", accepted);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith(type);
    }

    @Test
    void the_one_mistake_of_a_descriptor_is_named_in_the_text() {
        String document = "{\"base_slice_des_id\": \"x\", \"network_DL_throughput\": 113}";

        mustSay(api.post("/api/base_slice_des", document), 400, "/network_DL_throughput must be");

        Answer whole = api.send(
                "POST",
                "/api/base_slice_des",
                document,
                "Accept",
                "application/json",
                "Content-Type",
                "application/json");
        assertThat(whole.json().at("/violations/0/pointer").asString()).isEqualTo("/network_DL_throughput");
    }

    @ParameterizedTest
    @CsvSource({
        "vim, name",
        "nfvo, name",
        "nfvo, description",
        "wim, name",
        "ems, name",
        "policy, description",
        "wim, monitoring-url",
        "vim, config",
        "function, name",
        "function, ems-id",
        "function, pnf_list",
        "location, description"
    })
    void an_empty_text_counts_as_left_out(String noun, String member) {
        Answer answer = api.post("/api/" + noun, Posts.with(noun, member, "\"\""));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /// Case 17: an empty name is none.
    @Test
    void without_a_name_a_component_is_called_by_its_id() {
        assertThat(api.post("/api/nfvo", Posts.with("nfvo", "name", "\"\"")).status())
                .isEqualTo(201);

        assertThat(api.storage()
                        .registry()
                        .nfvos()
                        .find("OSM8")
                        .orElseThrow()
                        .item()
                        .name())
                .isEqualTo("OSM8");
    }

    @Test
    void what_is_required_must_not_be_empty() {
        mustSay(api.post("/api/vim", Posts.with("vim", "username", "\"\"")), 400, "/username is required");
        mustSay(api.post("/api/wim", Posts.with("wim", "id", "\"\"")), 400, "/id is required");
    }

    private String post(String noun) {
        Answer answer = api.post("/api/" + noun, Posts.document(noun));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text();
    }

    private static void mustSay(Answer answer, int status, String words) {
        assertThat(answer.text()).contains(words);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }
}
