package io.santoku.api.katana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Label;
import io.santoku.inventory.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What is shown beside what was posted, and what the native API and the dialect show of each other's doing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsTest {
    @RegisterExtension
    final TestApi api = new TestApi();

    private String post(String noun) {
        Answer answer = api.post("/api/" + noun, Posts.document(noun));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text();
    }

    private JsonNode read(String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void locations_show_who_is_there_and_clouds_how_full_they_are() {
        String vim = post("vim");
        post("function");

        JsonNode core = read("/api/location").get(0);
        assertThat(core.path("vims").toString()).isEqualTo("[\"Vim_1\"]");
        assertThat(core.path("functions").toString()).isEqualTo("[\"gnb\"]");
        JsonNode resources = read("/api/vim/" + vim).path("resources");
        assertThat(resources.path("vcpus").intValue()).isEqualTo(16);
        assertThat(resources.propertyNames())
                .containsExactlyInAnyOrder(
                        "memory_mb",
                        "free_ram_mb",
                        "vcpus",
                        "vcpus_used",
                        "local_gb",
                        "local_gb_used",
                        "running_vms",
                        "vcpuse_available",
                        "compute_nodes");
        assertThat(resources.path("compute_nodes").intValue()).isEqualTo(2);
    }

    @Test
    void what_slices_hold_is_shown() {
        String vim = post("vim");
        String nfvo = post("nfvo");
        String wim = post("wim");
        String function = post("function");
        api.use().hold(ComponentId.vim("Vim_1"), "slice-1");
        api.use().hold(ComponentId.nfvo("OSM8"), "slice-1");
        api.use().hold(ComponentId.wim("odl"), "slice-1");
        api.use().holdFunction("gnb", "slice-1");

        assertThat(read("/api/vim/" + vim).at("/tenants/slice-1").isString()).isTrue();
        assertThat(read("/api/nfvo/" + nfvo).at("/tenants/slice-1").isArray()).isTrue();
        assertThat(read("/api/wim/" + wim).at("/slices/slice-1").isString()).isTrue();
        assertThat(read("/api/function/" + function).at("/tenants/0").asString())
                .isEqualTo("slice-1");
        assertThat(read("/api/function/" + function).at("/shared/sharing_list").isObject())
                .isTrue();
    }

    @Test
    void what_one_api_makes_the_other_shows() {
        post("vim");
        assertThat(read("/v1/vims/Vim_1").path("location").asString()).isEqualTo("core");
        api.storage().registry().nfvos().add(Samples.nfvo("native"), new Label("native-uid", null));

        JsonNode nfvo = read("/api/nfvo/native-uid");
        assertThat(nfvo.path("nfvoip").asString()).isEqualTo("127.0.0.1");
        assertThat(nfvo.path("nfvopassword").asString()).isEqualTo("********");
        assertThat(nfvo.path("type").asString()).isEqualTo("OSM");
    }

    @Test
    void whom_to_believe_is_said_as_osm_or_the_native_api_say_it_and_stays() {
        String uid = api.post("/api/nfvo", Posts.with("nfvo", "config", "{\"insecure\": true}"))
                .text();
        assertThat(read("/v1/nfvos/OSM8").at("/tls/verify").asBoolean()).isFalse();
        api.put("/api/nfvo/" + uid, Posts.document("nfvo"));
        assertThat(read("/v1/nfvos/OSM8").at("/tls/verify").asBoolean()).isFalse();
        api.put("/api/nfvo/" + uid, Posts.with("nfvo", "tls", "{\"verify\": true}"));
        assertThat(read("/v1/nfvos/OSM8").at("/tls/verify").asBoolean()).isTrue();
        assertThat(read("/api/nfvo/" + uid).at("/tls/verify").asBoolean()).isTrue();
    }

    @Test
    void a_native_change_shows_at_once_and_loses_nothing_unknown() {
        String uid = post("ems");
        Answer changed = api.put(
                "/v1/element-managers/test-ems",
                "{\"type\": \"test-ems\", \"url\": \"http://127.0.0.1:9\", \"description\": \"moved\"}");
        assertThat(changed.status()).isEqualTo(200);

        JsonNode shown = read("/api/ems/" + uid);
        assertThat(shown.path("url").asString()).isEqualTo("http://127.0.0.1:9");
        assertThat(shown.path("description").asString()).isEqualTo("moved");
    }

    @Test
    void a_service_of_a_function_is_found_by_the_orchestrators_key_too() {
        post("function");
        JsonNode shown = read("/v1/functions/gnb").path("networkServices");
        assertThat(shown.get(0).path("placement").asString()).isEqualTo("own");
        assertThat(shown.get(1).path("placement").asString()).isEqualTo("edge1");
        assertThat(read("/v1/functions/gnb")
                        .at("/physicalFunctions/0/attributes/port")
                        .asString())
                .isEqualTo("38412");
    }

    @Test
    void passwords_are_never_shown_whatever_they_are_called() {
        String document = Posts.with(
                "policy",
                "auth",
                "{\"Password\": \"test-password-3\", \"nested\": [{\"client_secret\": \"test-password-4\"}]}");
        String uid = api.post("/api/policy", document).text();

        assertThat(api.get("/api/policy/" + uid).text())
                .doesNotContain("test-password")
                .contains("********");
        assertThat(Map.of(
                                "extras",
                                api.storage()
                                        .registry()
                                        .policies()
                                        .findByUid(uid)
                                        .orElseThrow()
                                        .extras())
                        .toString())
                .doesNotContain("test-password");
    }
}
