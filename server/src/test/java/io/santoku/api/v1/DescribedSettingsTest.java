package io.santoku.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import io.santoku.driver.DriverException;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.inventory.Component;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Vim;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a driver describes is what a document may say, and nothing else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribedSettingsTest {
    private static final String VIM = """
        {"id": "cloud", "type": "openstack", "location": "core", "authUrl": "http://127.0.0.1:5000/v3",
         "credentials": {"username": "admin", "password": "test-password", "project": "admin"},
         "config": {"region": "RegionOne"}}\
        """;

    @RegisterExtension
    final TestApi api = new TestApi();

    @Test
    void a_setting_that_no_driver_reads_is_refused_by_its_name_with_the_known_ones() {
        String odd = VIM.replace("\"region\"", "\"region_name\"");

        Answer answer = api.post("/v1/vims", odd);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).isEqualTo("/problems/invalid-document");
        assertThat(answer.json().at("/violations/0/pointer").asString()).isEqualTo("/config/region_name");
        assertThat(answer.json().path("detail").asString())
                .contains("region_name", "it knows region, interface, user_domain_name");
        assertThat(api.get("/v1/vims/cloud").status()).isEqualTo(404);
    }

    @Test
    void a_secret_under_a_name_of_its_own_is_refused_and_not_repeated() {
        String leaking =
                VIM.replace("\"region\": \"RegionOne\"", "\"password\": \"hidden-1\", \"token\": \"hidden-2\"");

        Answer answer = api.post("/v1/vims", leaking);

        assertThat(answer.text()).contains("\"/config/password\"", "\"/config/token\"");
        assertThat(answer.text()).doesNotContain("hidden-1", "hidden-2");
    }

    @Test
    void what_an_earlier_version_stored_under_another_name_is_not_shown() {
        Vim vim = Samples.vim("old", "core");
        var odd = new Vim(
                new Component.Identity(vim.id(), vim.name(), vim.type(), ""),
                vim.location(),
                vim.authUrl(),
                vim.credentials(),
                vim.tls(),
                Map.of("region", "RegionOne", "token", "hidden-word"));
        assertThat(api.storage().registry().vims().add(odd)).isTrue();

        assertThat(api.get("/v1/vims/old").text()).contains("RegionOne").doesNotContain("hidden-word");
        assertThat(api.get("/api/vim/all").text()).contains("RegionOne").doesNotContain("hidden-word");
    }

    @Test
    void what_each_type_can_be_told_is_told() {
        var types = api.get("/v1/driver-types").json().path("items");

        assertThat(types.valueStream().map(type -> type.path("type").asString()))
                .contains("openstack", "osm", "neat");
        var password = types.valueStream()
                .filter(type -> type.path("type").asString().equals("openstack"))
                .flatMap(type -> type.path("settings").valueStream())
                .filter(setting -> setting.path("name").asString().equals("credentials.password"))
                .findFirst()
                .orElseThrow();
        assertThat(password.path("secret").asBoolean()).isTrue();
        assertThat(password.path("required").asBoolean()).isTrue();
    }

    @Test
    void a_function_that_names_what_is_not_there_is_taken_and_warned_of() {
        String function = """
            {"id": "gnb", "generation": 5, "domain": "radio", "realisation": "virtual", "location": "core",
             "networkServices": [{"nsdId": "nowhere-ns", "name": "a", "placement": "core"}], "ems": "nobody"}\
            """;

        Answer answer = api.post("/v1/functions", function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("warnings").toString())
                .contains("element manager nobody is not registered", "descriptor nowhere-ns");
    }

    @Test
    void a_check_is_answered_item_by_item_and_stands_beside_the_component() {
        api.post("/v1/vims", VIM);
        api.drivers().whenSpokenTo(() -> {
            throw new DriverException("GET /v3", new Unavailable("gone"));
        });

        Answer check = api.send("POST", "/v1/vims/cloud/check", "");

        assertThat(check.status()).isEqualTo(200);
        assertThat(check.json().path("result").asString()).isEqualTo("failed");
        assertThat(check.json().at("/items/0/text").asString()).contains("gone");
        var shown = api.get("/v1/vims/cloud").json();
        assertThat(shown.path("check")).isEqualTo(check.json());
        assertThat(shown.path("warnings").toString()).contains("gone");
        assertThat(api.send("POST", "/v1/vims/nobody/check", "").status()).isEqualTo(404);
        assertThat(api.send("POST", "/v1/locations/core/check", "").status()).isEqualTo(404);
    }
}
