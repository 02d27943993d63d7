package io.santoku.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.api.TestApi;
import io.santoku.api.TestApi.Answer;
import io.santoku.inventory.Login;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.Wim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Passwords go over plain http to this machine only, or where an operator says so; and what is kept is kept for those
/// who had it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainHttpTest {
    private static final String PASSWORD = "\"password\": \"test-password\", ";

    @RegisterExtension
    final TestApi api = new TestApi();

    @ParameterizedTest
    @CsvSource({"vims, authUrl", "nfvos, url"})
    void plain_http_is_refused_where_a_password_would_be_sent_unless_the_component_allows_it(
            String collection, String member) {
        String plain = document(member, "http://10.0.0.1:5000", "");

        Answer refused = api.post("/v1/" + collection, plain);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/violations/0/pointer").asString()).isEqualTo("/" + member);
        assertThat(refused.text()).contains("tls.plain: true");
        assertThat(api.post("/v1/" + collection, document(member, "http://localhost:5000", ""))
                        .status())
                .isEqualTo(201);
        Answer taken = api.put(
                "/v1/%s/one".formatted(collection), document(member, "http://10.0.0.1:5000", ", \"plain\": true"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().at("/tls/plain").asBoolean()).isTrue();
        assertThat(taken.json().path("warnings").toString()).contains("unencrypted");
    }

    @Test
    void a_component_without_a_secret_has_any_address_and_no_such_setting() {
        String ems = "{\"id\": \"one\", \"type\": \"test-ems\", \"url\": \"http://10.0.0.1\"%s}";

        assertThat(api.post("/v1/element-managers", ems.formatted("")).status()).isEqualTo(201);
        Answer refused = api.put("/v1/element-managers/one", ems.formatted(", \"tls\": {\"plain\": true}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/violations/0/pointer").asString()).isEqualTo("/tls/plain");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"verify\": true | \"verify\": false",
                "\"verify\": true | \"verify\": true, \"plain\": true",
                "\"verify\": false | \"verify\": false, \"plain\": true",
            })
    void a_password_is_given_again_where_more_may_come_to_read_it(String before, String after) {
        for (String collection : new String[] {"vims", "nfvos"}) {
            String member = collection.equals("vims") ? "authUrl" : "url";
            String held = document(member, "https://10.0.0.1", "").replace("\"verify\": true", before);
            String looser = held.replace(before, after);
            assertThat(api.post("/v1/" + collection, held).status()).isEqualTo(201);

            Answer refused = api.put("/v1/%s/one".formatted(collection), looser.replace(PASSWORD, ""));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/violations/0/pointer").asString()).isEqualTo("/credentials/password");
            assertThat(api.put("/v1/%s/one".formatted(collection), held.replace(PASSWORD, ""))
                            .status())
                    .isEqualTo(200);
            assertThat(api.put("/v1/%s/one".formatted(collection), looser).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_password_is_given_again_before_orchestrators_get_it() {
        String held = document("authUrl", "https://10.0.0.1", "");
        String giving = held.replaceFirst("}$", ", \"config\": {\"nfvo-login\": \"administrator\"}}");
        api.post("/v1/vims", held);

        Answer refused = api.put("/v1/vims/one", giving.replace(PASSWORD, ""));

        assertThat(refused.json().at("/violations/0/pointer").asString()).isEqualTo("/credentials/password");
        assertThat(api.put("/v1/vims/one", giving).status()).isEqualTo(200);
        assertThat(api.put("/v1/vims/one", giving.replace(PASSWORD, "")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example?@localhost", "http://evil.example/?@localhost"})
    void the_host_of_a_url_ends_where_its_query_begins(String url) {
        Answer refused = api.post("/v1/vims", document("authUrl", url, ""));

        assertThat(pointer(refused)).isEqualTo("/authUrl");
        assertThat(refused.text()).contains("tls.plain: true");
    }

    @Test
    void what_is_allowed_is_stored() {
        api.post("/v1/vims", document("authUrl", "http://10.0.0.1", ", \"plain\": true"));

        var stored = api.storage().registry().vims().find("one").orElseThrow().item();

        assertThat(stored.tls()).isEqualTo(new TlsTrust.SystemAuthorities().allowingPlain());
        assertThat(stored.credentials().password()).isEqualTo(new Secret("test-password"));
        assertThat(api.put("/v1/vims/one", api.get("/v1/vims/one").text()).status())
                .isEqualTo(200);
    }

    @Test
    void a_login_at_a_broker_goes_over_tls_or_stays_here_and_is_kept_like_any_other() {
        String wim = """
            {"id": "one", "type": "odl-wim", "url": "10.0.0.1:9093", "config": {"security": "sasl_ssl"},
             "credentials": {"username": "santoku", "password": "test-password"}}\
            """;

        assertThat(pointer(api.post("/v1/wims", wim.replace("sasl_ssl", "sasl_plaintext"))))
                .isEqualTo("/config/security");
        assertThat(pointer(api.post("/v1/wims", wim.replace("sasl_ssl", "ssl"))))
                .isEqualTo("/credentials");
        assertThat(pointer(
                        api.post("/v1/wims", wim.replace("odl-wim", "test-wim").replace("10.0", "http://10.0"))))
                .isEqualTo("/config/security");
        assertThat(api.post("/v1/wims", wim).status()).isEqualTo(201);
        String shown = api.get("/v1/wims/one").text();
        assertThat(shown).contains("\"username\":\"santoku\"").doesNotContain("test-password");
        assertThat(api.put("/v1/wims/one", shown).status()).isEqualTo(200);
        assertThat(api.storage()
                        .registry()
                        .wims()
                        .find("one")
                        .orElseThrow()
                        .item()
                        .login())
                .isEqualTo(new Login("santoku", new Secret("test-password")));
        String plain = shown.replace("sasl_ssl", "sasl_plaintext").replace("\"verify\":true", "\"plain\":true");
        assertThat(pointer(api.put("/v1/wims/one", plain))).isEqualTo("/credentials/password");
        assertThat(pointer(api.put("/v1/wims/one", shown.replace("10.0.0.1", "10.0.0.2"))))
                .isEqualTo("/credentials/password");
    }

    @Test
    void the_dialect_keeps_the_login_of_a_broker_and_where_it_goes() {
        api.post("/v1/wims", """
            {"id": "one", "type": "odl-wim", "url": "10.0.0.1:9093", "config": {"security": "sasl_ssl"},
             "credentials": {"username": "santoku", "password": "test-password"}}\
            """);
        String uid = api.get("/v1/wims/one").json().path("uid").asString();
        String same =
                "{\"id\": \"one\", \"type\": \"odl-wim\", \"url\": \"10.0.0.1:9093\", \"description\": \"new\", %s}";

        Answer kept = api.put("/api/wim/" + uid, same.formatted("\"config\": {\"security\": \"sasl_ssl\"}"));
        Answer loose = api.put("/api/wim/" + uid, same.formatted("\"config\": {\"security\": \"plaintext\"}"));

        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(loose.status()).isEqualTo(400);
        assertThat(api.get("/api/wim/" + uid).text()).contains("sasl_ssl").doesNotContain("test-password");
        assertThat(api.storage().registry().wims().find("one").orElseThrow().item())
                .returns("new", Wim::description)
                .returns(new Login("santoku", new Secret("test-password")), Wim::login);
    }

    private static String pointer(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.json().at("/violations/0/pointer").asString();
    }

    private static String document(String member, String url, String more) {
        boolean isCloud = member.equals("authUrl");
        return """
            {"id": "one", "type": "%s", %s"%s": "%s",
             "credentials": {"username": "admin", "password": "test-password", "project": "admin"},
             "tls": {"verify": true%s}}\
            """.formatted(
                        isCloud ? "openstack" : "osm", isCloud ? "\"location\": \"core\", " : "", member, url, more);
    }
}
