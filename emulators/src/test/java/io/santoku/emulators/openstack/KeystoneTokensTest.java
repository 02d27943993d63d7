package io.santoku.emulators.openstack;

import static io.santoku.emulators.openstack.TestCloud.ADMIN_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.openstack.TestCloud.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeystoneTokensTest {
    private static final String TOKENS = "/identity/v3/auth/tokens";

    private final TestCloud cloud = TestCloud.withTwoHosts();

    @Test
    void discovery_needs_no_token() {
        Answer versions = cloud.nobody().get("/identity");
        assertThat(versions.status()).isEqualTo(300);
        assertThat(versions.text("/versions/values/0/id")).isEqualTo("v3.14");
        Answer version = cloud.nobody().get("/identity/v3");
        assertThat(version.status()).isEqualTo(200);
        assertThat(version.text("/version/links/0/href")).isEqualTo("http://127.0.0.1:5000/identity/v3/");
    }

    @Test
    void a_token_comes_in_a_header_and_says_whose_it_is() {
        Answer answer = cloud.passwordLogin("admin", ADMIN_PASSWORD, "admin");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("x-subject-token")).hasSize(183).startsWith("gAAAAA");
        assertThat(answer.text("/token/user/name")).isEqualTo("admin");
        assertThat(answer.text("/token/project/name")).isEqualTo("admin");
        assertThat(answer.text("/token/issued_at")).isEqualTo("2026-11-22T07:48:01.000000Z");
        assertThat(answer.text("/token/expires_at")).isEqualTo("2026-11-22T08:48:01.000000Z");
        assertThat(answer.raw()).endsWith("}\n");
    }

    @Test
    void a_role_brings_those_it_implies() {
        Answer answer = cloud.passwordLogin("admin", ADMIN_PASSWORD, "admin");
        assertThat(answer.texts("/token/roles", "name")).containsExactly("admin", "member", "reader");
    }

    @Test
    void the_catalogue_has_versions_only_in_the_urls_of_identity_compute_and_volumes() {
        Answer answer = cloud.passwordLogin("admin", ADMIN_PASSWORD, "admin");
        assertThat(answer.at("/token/catalog")
                        .valueStream()
                        .map(entry -> entry.at("/type").asString() + " "
                                + entry.at("/endpoints/0/url").asString()))
                .containsExactlyInAnyOrder(
                        "identity http://127.0.0.1:5000/identity/v3",
                        "compute http://127.0.0.1:5000/compute/v2.1",
                        "placement http://127.0.0.1:5000/placement",
                        "network http://127.0.0.1:5000/networking",
                        "volumev3 http://127.0.0.1:5000/volume/v3/any");
        assertThat(answer.texts("/token/catalog/0/endpoints", "interface"))
                .containsExactlyInAnyOrder("public", "internal", "admin");
        assertThat(answer.texts("/token/catalog/0/endpoints", "region_id")).containsOnly("RegionOne");
    }

    @Test
    void nocatalog_leaves_the_catalogue_out() {
        Answer answer =
                cloud.nobody().post(TOKENS + "?nocatalog", TestCloud.passwordBody("admin", ADMIN_PASSWORD, "admin"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/token/catalog").isMissingNode()).isTrue();
    }

    @Test
    void without_a_scope_there_is_no_project_no_role_and_no_catalogue() {
        Answer answer = cloud.nobody()
                .post(
                        TOKENS,
                        "{'auth': {'identity': {'methods': ['password'], 'password': {'user': {'name': 'admin',"
                                + " 'domain': {'id': 'default'}, 'password': 'test-password'}}}}}");
        assertThat(answer.status()).isEqualTo(201);
        for (String absent : List.of("project", "roles", "catalog")) {
            assertThat(answer.at("/token/" + absent).isMissingNode()).isTrue();
        }
    }

    @Test
    void a_token_can_be_had_for_a_token() {
        Answer answer = cloud.nobody()
                .post(
                        TOKENS,
                        "{'auth': {'identity': {'methods': ['token'], 'token': {'id': '%s'}}, 'scope': {'project': {'id': '%s'}}}}"
                                .formatted(cloud.token("admin", ADMIN_PASSWORD, "admin"), cloud.projectId("admin")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/token/methods/1")).isEqualTo("token");
    }

    @Test
    void every_login_that_fails_fails_alike() {
        cloud.project("other");
        var answers = List.of(
                cloud.passwordLogin("admin", "wrong", "admin"),
                cloud.passwordLogin("unknown", ADMIN_PASSWORD, "admin"),
                cloud.passwordLogin("admin", ADMIN_PASSWORD, "unknown"),
                cloud.passwordLogin("admin", ADMIN_PASSWORD, "other"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.raw())
                    .isEqualTo("{\"error\":{\"code\":401,\"message\":\"The request you have made requires"
                            + " authentication.\",\"title\":\"Unauthorized\"}}\n");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Keystone uri=");
        });
    }

    @Test
    void a_disabled_project_lets_nobody_in() {
        cloud.tenant();
        cloud.admin().patch("/identity/v3/projects/" + cloud.projectId("tenant"), "{'project': {'enabled': false}}");
        assertThat(cloud.passwordLogin("tom", "tom-password", "tenant").status())
                .isEqualTo(401);
    }

    @Test
    void a_body_that_is_no_login_is_a_400() {
        Answer noJson = cloud.nobody().post(TOKENS, "{");
        assertThat(noJson.status()).isEqualTo(400);
        assertThat(noJson.text("/error/message")).startsWith("Expecting to find valid JSON in request body.");
        assertThat(cloud.nobody().post(TOKENS, "{}").text("/error/message")).isEqualTo("'auth' is a required property");
    }

    @Test
    void validating_tells_a_good_subject_from_a_bad_one_and_from_a_bad_caller() {
        String token = cloud.token("admin", ADMIN_PASSWORD, "admin");
        var admin = cloud.admin();
        assertThat(admin.with("X-Subject-Token", token).get(TOKENS).status()).isEqualTo(200);
        assertThat(admin.with("X-Subject-Token", "nonsense").get(TOKENS).status())
                .isEqualTo(404);
        assertThat(cloud.nobody().with("X-Subject-Token", token).get(TOKENS).status())
                .isEqualTo(401);
    }

    @Test
    void a_token_ends_with_its_time_for_every_service() {
        var admin = cloud.admin();
        cloud.pass(TestCloud.TOKEN_LIFETIME);
        for (String path : List.of(
                "/identity/v3/projects",
                "/compute/v2.1/limits",
                "/placement/resource_providers",
                "/networking/v2.0/security-groups")) {
            Answer answer = admin.get(path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("/error/title")).isEqualTo("Unauthorized");
        }
    }

    @Test
    void the_life_of_later_tokens_can_be_set() {
        cloud.openStack().setTokenLifetime(Duration.ofMillis(300));
        var admin = cloud.admin();
        assertThat(admin.get("/identity/v3/roles").status()).isEqualTo(200);
        cloud.pass(Duration.ofMillis(301));
        assertThat(admin.get("/identity/v3/roles").status()).isEqualTo(401);
    }

    @Test
    void a_revoked_token_opens_nothing() {
        String token = cloud.token("admin", ADMIN_PASSWORD, "admin");
        assertThat(cloud.admin().with("X-Subject-Token", token).delete(TOKENS).status())
                .isEqualTo(204);
        assertThat(cloud.nobody().with("X-Auth-Token", token).get(TOKENS).status())
                .isEqualTo(401);
    }

    @Test
    void a_new_password_kills_the_tokens_of_its_user_even_those_got_in_the_same_second() {
        var tenant = cloud.tenant();
        String user = cloud.admin().get("/identity/v3/users?name=tom").text("/users/0/id");
        cloud.admin().patch("/identity/v3/users/" + user, "{'user': {'password': 'new-password'}}");
        assertThat(tenant.get("/compute/v2.1/limits").status()).isEqualTo(401);
        assertThat(cloud.passwordLogin("tom", "new-password", "tenant").status())
                .isEqualTo(201);
        var tooEarly = cloud.login("tom", "new-password", "tenant");
        assertThat(tooEarly.get("/compute/v2.1/limits").status()).isEqualTo(401);
        cloud.pass(Duration.ofSeconds(1));
        var later = cloud.login("tom", "new-password", "tenant");
        assertThat(later.get("/compute/v2.1/limits").status()).isEqualTo(200);
    }

    @Test
    void a_ban_kills_the_tokens_of_its_user() {
        var tenant = cloud.tenant();
        String user = cloud.admin().get("/identity/v3/users?name=tom").text("/users/0/id");
        cloud.admin().patch("/identity/v3/users/" + user, "{'user': {'enabled': false}}");
        assertThat(tenant.get("/networking/v2.0/security-groups").status()).isEqualTo(401);
        assertThat(cloud.passwordLogin("tom", "tom-password", "tenant").status())
                .isEqualTo(401);
    }

    @Test
    void the_token_of_a_deleted_user_is_a_404_from_keystone_and_a_401_from_the_others() {
        var tenant = cloud.tenant();
        String user = cloud.admin().get("/identity/v3/users?name=tom").text("/users/0/id");
        cloud.admin().delete("/identity/v3/users/" + user);
        Answer fromKeystone = tenant.get("/identity/v3/auth/projects");
        assertThat(fromKeystone.status()).isEqualTo(404);
        assertThat(fromKeystone.text("/error/message")).startsWith("Could not find user");
        assertThat(tenant.get("/compute/v2.1/limits").status()).isEqualTo(401);
    }

    @Test
    void a_granted_role_shows_in_the_next_token_only() {
        var tenant = cloud.tenant();
        String path = "/identity/v3/projects/%s/users/%s/roles/%s"
                .formatted(
                        cloud.projectId("tenant"),
                        cloud.admin().get("/identity/v3/users?name=tom").text("/users/0/id"),
                        cloud.role("admin"));
        cloud.admin().put(path, "");
        assertThat(tenant.get("/identity/v3/projects").status()).isEqualTo(403);
        assertThat(cloud.login("tom", "tom-password", "tenant")
                        .get("/identity/v3/projects")
                        .status())
                .isEqualTo(200);
    }
}
