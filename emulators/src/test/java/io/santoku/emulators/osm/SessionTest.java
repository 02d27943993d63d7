package io.santoku.emulators.osm;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Direct;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {
    private static final String TOKENS = "/osm/admin/v1/tokens";
    private static final String ACCOUNTS = "/osm/admin/v1/vim_accounts";
    private final OsmFixture world = new OsmFixture();

    @Test
    void a_login_answers_200_with_an_expiry_in_epoch_seconds() {
        Direct.Result answer = world.stranger().post(TOKENS, """
            {"username": "admin", "password": "test-password"}\
            """);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/_id")).isEqualTo(answer.at("/id")).hasSize(43);
        assertThat(answer.json().path("expires").asDouble()
                        - answer.json().path("issued_at").asDouble())
                .isEqualTo(3600.0);
        assertThat(answer.headers()).containsEntry("Location", TOKENS + "/" + answer.at("/id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'username': 'admin', 'password': 'wrong'} | 401 | Invalid username/password",
                "{'username': 'admin', 'password': 'test-password', 'project_id': 'nowhere'} | 404 | project 'nowhere'"
                        + " not found",
                "{'username': 'admin'} | 400 | 'NoneType' object has no attribute 'encode'"
            },
            quoteCharacter = '~')
    void a_bad_login_is_refused_as_the_real_one_does(String body, int status, String detail) {
        Direct.Result answer =
                world.stranger().post(TOKENS, body.replace("\"", "").replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("/detail")).isEqualTo(detail);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    @Test
    void without_a_token_with_an_unknown_one_and_with_an_expired_one_the_words_differ() {
        Direct old = world.client();
        assertThat(world.stranger().get(ACCOUNTS).at("/detail"))
                .isEqualTo("Needed a token or Authorization http header");
        assertThat(world.stranger()
                        .with("authorization", "Bearer x")
                        .get(ACCOUNTS)
                        .at("/detail"))
                .isEqualTo("Invalid Token or Authorization HTTP header");
        world.clock.advance(Duration.ofHours(1));
        Direct.Result expired = old.get(ACCOUNTS);
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.at("/detail")).isEqualTo("Expired Token or Authorization HTTP header");
    }

    @Test
    void the_lifetime_of_tokens_can_be_set() {
        world.osm.configure(world.osm.settings().withTokenLifetime(Duration.ofSeconds(3)));
        Direct client = world.client();
        world.clock.advance(Duration.ofSeconds(2));
        assertThat(client.get(ACCOUNTS).status()).isEqualTo(200);
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(client.get(ACCOUNTS).status()).isEqualTo(401);
    }

    @Test
    void a_deleted_token_is_of_no_more_use() {
        String token = world.token();
        Direct client = world.stranger().with("authorization", "Bearer " + token);
        assertThat(client.delete(TOKENS + "/" + token).status()).isEqualTo(200);
        assertThat(client.get(ACCOUNTS).status()).isEqualTo(401);
    }

    @Test
    void the_version_needs_no_token() {
        assertThat(world.stranger().get("/osm/version").status()).isEqualTo(200);
    }

    @Test
    void unknown_paths_versions_and_methods_are_405() {
        assertThat(world.stranger().get("/osm/nslcm/v1/nonsense").at("/detail"))
                .isEqualTo("Unexpected URL item nonsense");
        assertThat(world.stranger().get("/osm/nslcm/v2/ns_instances").at("/detail"))
                .isEqualTo("URL version 'v2' not supported");
        Direct.Result method = world.stranger().send("PUT", "/osm/nslcm/v1/ns_instances", "");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.at("/detail")).isEqualTo("Method PUT not supported for this URL");
        assertThat(method.at("/code")).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void bodies_are_yaml_unless_json_is_asked_for() {
        Direct.Result answer = world.stranger().without("accept").get("/osm/version");
        assertThat(answer.headers()).containsEntry("Content-Type", "application/yaml");
        assertThat(answer.text()).contains("version: ");
        assertThat(world.stranger()
                        .with("accept", "text/html")
                        .get("/osm/version")
                        .text())
                .startsWith("<html>");
    }

    @Test
    void request_bodies_may_be_yaml() {
        Direct.Result answer = world.stranger()
                .with("content-type", "application/yaml")
                .post(TOKENS, "username: admin\npassword: test-password\n");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void malformed_json_is_a_400() {
        Direct.Result answer = world.client().post(ACCOUNTS, "{");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail")).startsWith("Invalid json format");
    }

    @Test
    void releases_can_be_told_apart_by_what_they_know() {
        OsmFixture old = new OsmFixture(Release.R8);
        assertThat(world.client().get("/osm/admin/v1/vca").status()).isEqualTo(200);
        assertThat(old.client().get("/osm/admin/v1/vca").status()).isEqualTo(405);
    }
}
