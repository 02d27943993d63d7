package io.santoku.api.katana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault;
import io.santoku.inventory.ComponentId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused, with the predecessor's statuses and words.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KatanaRefusalsTest {
    @RegisterExtension
    final TestApi api = new TestApi();

    static Stream<String> nouns() {
        return Posts.NOUNS.stream();
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

    @ParameterizedTest
    @CsvSource({
        "vim, 'id auth_url username password admin_project_name location'",
        "nfvo, 'id nfvousername nfvopassword nfvoip tenantname'",
        "wim, 'id url type'",
        "ems, 'id url type'",
        "policy, 'id url type'",
        "function, 'id gen func shared type location'",
        "location, id",
        "base_slice_des, base_slice_des_id"
    })
    void required_fields_are_required_by_post_and_put(String noun, String fields) {
        String uid = post(noun);
        for (String field : fields.split(" ", -1)) {
            String document = Posts.without(noun, field);
            mustSay(api.post("/api/" + noun, document), 400, "Required fields");
            mustSay(api.put("/api/" + noun + "/" + uid, document), 400, "Required fields");
            mustSay(api.put("/api/" + noun + "/new", Posts.with(noun, field, "null")), 400, "Required fields");
        }
    }

    @Test
    void a_setting_that_the_driver_could_not_obey_is_refused_with_its_place() {
        String wrong = "{\"ingress\": \"10.0.0.0/99\", \"of-another\": \"system\"}";

        mustSay(api.post("/api/vim", Posts.with("vim", "config", wrong)), 400, "/config/ingress must be inside");
        assertThat(api.get("/api/vim").text()).doesNotContain("10.0.0.0/99");
    }

    @ParameterizedTest
    @CsvSource({
        "vim, id, '\"other\"'",
        "vim, auth_url, '\"http://127.0.0.1:1\"'",
        "vim, username, '\"other\"'",
        "vim, password, '\"test-other\"'",
        "vim, admin_project_name, '\"other\"'",
        "vim, location, '\"Edge1\"'",
        "nfvo, id, '\"other\"'",
        "nfvo, nfvousername, '\"other\"'",
        "nfvo, nfvopassword, '\"test-other\"'",
        "nfvo, nfvoip, '\"127.0.0.2\"'",
        "nfvo, tenantname, '\"other\"'",
        "wim, id, '\"other\"'",
        "wim, url, '\"127.0.0.2\"'",
        "ems, url, '\"http://127.0.0.2\"'",
        "policy, url, '\"http://127.0.0.2\"'",
        "function, id, '\"other\"'",
        "function, gen, 4",
        "function, func, 0",
        "function, type, 0",
        "base_slice_des, base_slice_des_id, '\"other\"'"
    })
    void what_a_thing_is_does_not_change(String noun, String field, String value) {
        String uid = post(noun);
        String before = api.get("/api/" + noun + "/" + uid).text();

        mustSay(
                api.put("/api/" + noun + "/" + uid, Posts.with(noun, field, value)),
                400,
                "Cannot update field: " + field);
        assertThat(api.get("/api/" + noun + "/" + uid).text()).isEqualTo(before);
    }

    @Test
    void how_a_function_is_shared_changes_while_nobody_uses_it() {
        String uid = post("function");
        String document = Posts.with("function", "shared", "{\"availability\": false}");

        assertThat(api.put("/api/function/" + uid, document).text()).isEqualTo("Modified " + uid);
        api.use().holdFunction("gnb", "slice-1");
        mustSay(api.put("/api/function/" + uid, document), 400, "Error: Func is used by slices [slice-1]");
    }

    @ParameterizedTest
    @CsvSource({
        "vim, VIM with id Vim_1 already exists",
        "nfvo, NFVO with id OSM8 already exists",
        "wim, WIM with id odl already exists",
        "ems, EMS with id test-ems already exists",
        "policy, Policy management system with id neat1 already exists",
        "function, Network Function with id gnb already exists",
        "location, Location edge1 is already registered",
        "base_slice_des, Slice Descriptor with base_slice_des_id gold already exists"
    })
    void an_id_is_taken_once(String noun, String words) {
        post(noun);

        mustSay(api.post("/api/" + noun, Posts.document(noun)), 400, words);
        mustSay(api.put("/api/" + noun + "/another", Posts.document(noun)), 400, words);
        assertThat(api.get("/api/" + noun + "/another").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void what_is_unknown_is_not_found(String noun) {
        mustSay(api.get("/api/" + noun + "/nothing"), 404, "Not Found");
        mustSay(api.delete("/api/" + noun + "/nothing"), 404, "nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vim", "function"})
    void a_location_has_to_be_registered_first(String noun) {
        String document = Posts.with(noun, "location", "\"Nowhere\"");

        mustSay(api.post("/api/" + noun, document), 400, "Location nowhere is not registered. Please add the location");
        mustSay(api.put("/api/" + noun + "/new", document), 400, "Location nowhere is not registered");
    }

    @ParameterizedTest
    @CsvSource({
        "vim, kubernetes, This type VIM is not supported",
        "nfvo, ONAP, This type nfvo is not supported",
        "wim, other, Error: Not supported WIM type",
        "ems, other, Error: Not supported EMS type",
        "policy, other, Error: Not supported Policy system type"
    })
    void a_type_without_a_driver_is_refused(String noun, String type, String words) {
        String document = Posts.with(noun, "type", "\"" + type + "\"");
        if (noun.equals("wim")) {
            document = document.replace("\"127.0.0.1\"", "\"http://127.0.0.1\"");
        }
        mustSay(api.post("/api/" + noun, document), 400, words);
        assertThat(api.get("/api/" + noun).json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"vim, Error: VIM Error", "nfvo, Unable to connect to NFVO"})
    void a_component_that_does_not_answer_is_not_registered(String noun, String words) {
        api.drivers().whenSpokenTo(() -> {
            throw new DriverException("POST /tokens", new DriverFault.Unavailable("nobody there"));
        });

        mustSay(api.post("/api/" + noun, Posts.document(noun)), 400, words);
        assertThat(api.get("/api/" + noun).json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wim", "ems", "policy"})
    void a_component_that_has_nothing_to_tell_need_not_answer_yet(String noun) {
        api.drivers().whenSpokenTo(() -> {
            throw new DriverException("GET /", new DriverFault.Unavailable("nobody there"));
        });

        post(noun);
        assertThat(api.get("/api/" + noun).json()).hasSize(1);
    }

    @Test
    void what_is_in_use_is_not_taken_away() {
        String vim = post("vim");
        String nfvo = post("nfvo");
        String wim = post("wim");
        String ems = post("ems");
        String function = post("function");
        List.of(ComponentId.vim("Vim_1"), ComponentId.nfvo("OSM8"), ComponentId.wim("odl"), ComponentId.ems("test-ems"))
                .forEach(component -> api.use().hold(component, "slice-1"));
        api.use().holdFunction("gnb", "slice-1");

        mustSay(api.delete("/api/vim/" + vim), 400, "Cannot delete vim " + vim + " - In use");
        mustSay(api.delete("/api/nfvo/" + nfvo), 400, "Cannot delete nfvo " + nfvo + " - In use");
        mustSay(api.delete("/api/wim/" + wim), 400, "Cannot delete wim " + wim + " - In use");
        mustSay(api.delete("/api/ems/" + ems), 400, "In use");
        mustSay(api.delete("/api/function/" + function), 400, "is used by slices: [slice/slice-1]");
    }

    @Test
    void an_ems_goes_although_functions_name_it() {
        String ems = post("ems");
        post("function");

        assertThat(api.delete("/api/ems/" + ems).text()).isEqualTo("Deleted EMS " + ems);
    }

    @Test
    void a_location_with_components_stays_as_it_is_and_the_core_stays_for_ever() {
        String edge = post("location");
        api.post("/api/vim", Posts.with("vim", "location", "\"EDGE1\""));
        String core = api.get("/api/location").json().get(0).path("_id").asString();

        mustSay(api.delete("/api/location/" + edge), 400, "Location " + edge + " is in use by another component");
        mustSay(api.put("/api/location/" + edge, Posts.document("location")), 400, "is in use by another component");
        mustSay(api.delete("/api/location/" + core), 400, "You cannot delete core location");
    }

    @Test
    void whoever_accepts_json_gets_the_whole_problem() {
        post("vim");
        Answer answer = api.send(
                "POST",
                "/api/vim",
                Posts.document("vim"),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").intValue()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).isEqualTo("VIM with id Vim_1 already exists");
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/duplicate-id");
        assertThat(answer.json().path("instance").asString()).isEqualTo("/api/vim");
    }

    @Test
    void several_mistakes_are_told_at_once() {
        Answer answer =
                api.post("/api/function", Posts.with("function", "gen", "6").replace("\"func\":1", "\"func\":7"));

        mustSay(answer, 400, "/gen must be one of 4, 5");
        mustSay(answer, 400, "/func must be one of 0, 1");
    }

    @Test
    void a_base_descriptor_has_to_hold_as_a_nest() {
        mustSay(api.post("/api/base_slice_des", Posts.with("base_slice_des", "mtu", "\"large\"")), 400, "mistakes");
    }
}
