package io.santoku.api.katana;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that a client sends under a name of its own is kept in clear or obeyed without a word.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComponentSecretsTest {
    @RegisterExtension
    final TestApi api = new TestApi();

    @ParameterizedTest
    @ValueSource(
            strings = {"pwd", "apikey", "api_token", "auth_token", "client_credential", "kennwort", "passwd", "x", "key"
            })
    void a_secret_under_any_name_is_neither_kept_nor_shown(String name) {
        String config = "{\"%s\": \"hidden-word\", \"deep\": {\"%s\": [\"hidden-word\"]}}".formatted(name, name);
        for (String noun : List.of("vim", "nfvo", "wim", "ems", "policy")) {
            String uid =
                    api.post("/api/" + noun, Posts.with(noun, "config", config)).text();
            api.put("/api/" + noun + "/" + uid, Posts.with(noun, name, "\"hidden-word\""));

            assertThat(api.get("/api/" + noun + "/" + uid).text()).as(noun).doesNotContain("hidden-word");
        }
        assertThat(stored()).isNotEmpty().noneMatch(row -> row.contains("hidden-word"));
    }

    @Test
    void what_nothing_reads_is_named_beside_the_component() {
        api.post("/api/vim", Posts.with("vim", "config", "{\"region_name\": \"Two\", \"insecure\": true}"));

        assertThat(api.get("/v1/vims/Vim_1").json().path("warnings").toString())
                .contains("config.region_name is kept, but nothing reads it: it is no setting of openstack")
                .doesNotContain("config.insecure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vim", "nfvo"})
    void trust_is_not_loosened_under_a_password_that_is_kept(String noun) {
        String password = noun.equals("vim") ? "password" : "nfvopassword";
        String uid = api.post("/api/" + noun, Posts.document(noun)).text();
        String loose = Posts.with(noun, password, "\"********\"").replaceFirst("}$", ", \"tls\": {\"verify\": false}}");

        Answer answer = api.put("/api/" + noun + "/" + uid, loose);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(password);
        assertThat(api.get("/v1/%ss".formatted(noun))
                        .json()
                        .at("/items/0/tls/verify")
                        .asBoolean())
                .isTrue();
        String again = Posts.document(noun).replaceFirst("}$", ", \"tls\": {\"verify\": false}}");
        assertThat(api.put("/api/" + noun + "/" + uid, again).status()).isEqualTo(200);
        assertThat(api.put("/api/" + noun + "/" + uid, loose).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"vim, auth_url, password", "nfvo, nfvoip, nfvopassword"})
    void plain_http_is_taken_with_a_warning_unless_the_document_forbids_it(
            String noun, String member, String password) {
        String document = Posts.with(noun, member, "\"http://10.0.0.1:5000\"");

        Answer forbidden = api.post("/api/" + noun, document.replaceFirst("}$", ", \"tls\": {\"plain\": false}}"));
        assertThat(forbidden.status()).isEqualTo(400);
        assertThat(forbidden.text()).contains(member);
        String uid = api.post("/api/" + noun, document).text();

        var shown = api.get("/v1/%ss".formatted(noun)).json().at("/items/0");
        assertThat(shown.path("warnings").toString()).contains("unencrypted");
        assertThat(shown.at("/tls/plain").asBoolean()).isTrue();
        String kept = document.replaceFirst(
                "\"%s\": *\"[^\"]*\"".formatted(password), "\"%s\": \"********\"".formatted(password));
        assertThat(api.put("/api/%s/%s".formatted(noun, uid), kept).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tls\": {\"plain\": true}", "\"config\": {\"nfvo-login\": \"administrator\"}"})
    void a_password_is_given_again_where_more_may_come_to_read_it(String looser) {
        String held = Posts.without("vim", "config").replace("http://127.0.0.1", "https://10.0.0.1");
        String uid = api.post("/api/vim", held).text();
        String changed = held.replaceFirst("}$", ", " + looser + "}");

        Answer refused = api.put("/api/vim/" + uid, changed.replace("test-password-1", "********"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("password");
        assertThat(api.put("/api/vim/" + uid, changed).status()).isEqualTo(200);
        assertThat(api.put("/api/vim/" + uid, changed.replace("test-password-1", "********"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_bootstrap_document_with_members_of_other_names_is_refused_by_them() {
        Answer answer = api.post("/api/bootstrap", "{\"vims\": [], \"location\": [{\"id\": \"Edge9\"}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("vims", "base_slice_des");
        assertThat(api.get("/v1/locations/edge9").status()).isEqualTo(404);
    }

    private List<String> stored() {
        return api.rows("SELECT extras::text || config::text FROM component");
    }
}
