package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which login of a cloud an orchestrator gets: whoever registers one must not learn the password of a cloud that way.
class OrchestratorLoginTest {
    private static final String NOSY = "/v1/nfvos/nosy";
    private static final String CLOUD = "/v1/vims/edge2-cloud";

    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private final NosyOrchestrator nosy = new NosyOrchestrator();

    OrchestratorLoginTest() throws IOException {
        Api.Reply registered = api.post(
                "/v1/nfvos",
                Map.of(
                        "id",
                        "nosy",
                        "type",
                        "osm",
                        "url",
                        nosy.uri().toString(),
                        "credentials",
                        Map.of("username", "admin", "password", "of-nosy", "project", "admin")));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    }

    @AfterEach
    void unregister() {
        assertThat(api.delete(NOSY).status()).isEqualTo(204);
        nosy.close();
    }

    @Test
    void an_orchestrator_learns_no_administrator_s_password() {
        String id = ordered();

        assertThat(accounts())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request)
                        .contains("\"vim_user\":\"vim_edge2-cloud_katana_" + id)
                        .contains("\"vim_tenant_name\":\"vim_edge2-cloud_katana_" + id));
        assertThat(nosy.heard()).noneMatch(request -> request.contains("test-password-of-edge2-cloud"));
        api.remove(id);
    }

    @Test
    void an_administrator_may_say_that_orchestrators_get_the_administrator_s_login() {
        configure(Map.of("nfvo-login", "administrator"));
        try {
            assertThat(api.read(CLOUD).path("warnings").toString()).contains("nfvo-login is administrator");
            String id = ordered();

            assertThat(api.slice(id).path("warnings").toString()).contains("nfvo-login is administrator");
            assertThat(accounts())
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(request)
                            .contains("\"vim_user\":\"admin\"")
                            .contains("\"vim_password\":\"test-password-of-edge2-cloud\""));
            api.remove(id);
        } finally {
            configure(Map.of());
        }
    }

    @Test
    void a_cloud_s_new_address_reaches_the_accounts_that_stand_on_the_old_one() {
        String id = api.order(Nests.urllc("edge2"));
        assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");
        String there = rig.world().component("edge2-cloud").uri().toString();
        try {
            put(there.replace("127.0.0.1", "localhost"), Map.of());
            assertThat(api.read("/v1/slices/" + id + "/heal").path("steps").toString())
                    .contains("update account/edge2-cloud/osm");
            assertThat(api.slice(id).path("drift").toString()).contains("address and login of the cloud");

            rig.world().clearCalls();
            assertThat(api.post("/v1/slices/" + id + "/heal").status()).isEqualTo(202);

            assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");
            assertThat(rig.world().calls().toString()).contains("PATCH /osm/admin/v1/vim_accounts/{id}");
            assertThat(api.slice(id).path("sync").asString()).isEqualTo("in-sync");
            api.remove(id);
        } finally {
            configure(Map.of());
        }
    }

    private void configure(Map<String, String> config) {
        put(rig.world().component("edge2-cloud").uri().toString(), config);
    }

    private void put(String authUrl, Map<String, String> config) {
        Api.Reply changed = api.put(
                CLOUD,
                Map.of(
                        "id",
                        "edge2-cloud",
                        "type",
                        "openstack",
                        "location",
                        "edge2",
                        "authUrl",
                        authUrl,
                        "credentials",
                        Map.of("username", "admin", "password", "test-password-of-edge2-cloud", "project", "admin"),
                        "config",
                        config));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private String ordered() {
        String id = api.order(Nests.with(Nests.boxes("edge2"), Nests.service("nosy-ns", "nosy", "edge2")));
        assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");
        return id;
    }

    private List<String> accounts() {
        return nosy.heard().stream()
                .filter(request -> request.startsWith("POST /osm/admin/v1/vim_accounts"))
                .toList();
    }
}
