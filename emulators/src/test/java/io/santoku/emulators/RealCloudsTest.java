package io.santoku.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Client;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.emulators.openstack.CloudVariant;
import io.santoku.emulators.openstack.HypervisorSpec;
import io.santoku.emulators.scenario.CloudScenario;
import io.santoku.emulators.scenario.FaultScenario;
import io.santoku.emulators.scenario.OsmScenario;
import io.santoku.emulators.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An orchestrator of one world boots in the cloud of another, of which it knows what the VIM account says and no more.
class RealCloudsTest {
    private static final String NS = "/osm/nslcm/v1/ns_instances_content";

    private final EmulatedWorld elsewhere = EmulatedWorld.start(Scenario.EMPTY.with(CloudScenario.named("cloud")));
    private final EmulatedServer glance =
            EmulatedServer.start(new Images(), Listening.ANYWHERE, InstantSource.system());
    private final EmulatedWorld world = EmulatedWorld.start(Scenario.EMPTY.with(OsmScenario.named("osm")));
    private Client osm = Client.trusting(
            world.component("osm").uri(), world.component("osm").registration().getOrDefault("caCertificate", ""));

    /// The part of a cloud that no emulated one has.
    private static final class Images implements Product {
        private final Router router = new Router()
                .on(
                        "GET",
                        "/v2/images",
                        _ -> Reply.json(200, Map.of("images", List.of(Map.of("id", UUID.randomUUID())))));

        @Override
        public Router router() {
            return router;
        }

        @Override
        public Reply error(int status, String path) {
            return Reply.json(status, Map.of());
        }

        @Override
        public Map<String, Object> inventory() {
            return Map.of();
        }

        @Override
        public void reset() {
            // nothing is ever made here
        }
    }

    @BeforeEach
    void reach() throws IOException {
        elsewhere
                .cloud("cloud")
                .vary(CloudVariant.USUAL.with("image", glance.uri().toString()));
        elsewhere.cloud("cloud").leave("admin", "network", "public");
        world.reachRealClouds();
        JsonNode token = posted("/osm/admin/v1/tokens", """
            {"username": "admin", "password": "test-password", "project_id": "admin"}\
            """);
        osm = osm.with("Authorization", "Bearer " + token.path("id").asString());
    }

    @AfterEach
    void stop() {
        world.close();
        glance.close();
        elsewhere.close();
    }

    @Test
    void a_machine_is_a_server_that_the_accounts_login_made_and_goes_with_its_service() throws IOException {
        String service = ordered("test-password");

        assertThat(ended(service).path("nsState").asString()).isEqualTo("READY");
        assertThat(servers()).hasSize(1);
        assertThat(osm.delete(NS + "/" + service).statusCode()).isEqualTo(202);
        eventually(service, now -> now.path("status").asInt() == 404);
        assertThat(servers()).isEmpty();
    }

    @Test
    void a_login_that_the_cloud_refuses_is_told_in_its_words() throws IOException {
        JsonNode broken = ended(ordered("another-password"));

        assertThat(broken.path("nsState").asString()).isEqualTo("BROKEN");
        assertThat(broken.path("errorDetail").asString())
                .contains("Deploying at VIM", "/auth/tokens answered 401", "requires authentication");
    }

    @Test
    void a_server_for_which_no_host_has_room_breaks_its_service() throws IOException {
        elsewhere.cloud("cloud").setHypervisors(List.of(new HypervisorSpec("small", 0, 0, 0)));

        assertThat(ended(ordered("test-password")).path("errorDetail").asString())
                .contains("No valid host was found.");
    }

    @Test
    void a_cloud_that_lets_no_server_go_makes_the_termination_fail() throws IOException {
        String service = ordered("test-password");
        assertThat(ended(service).path("nsState").asString()).isEqualTo("READY");
        elsewhere.addFault(new FaultScenario("cloud", "DELETE /compute/v2.1/servers/{server}", 1, 1, "403"));

        osm.delete(NS + "/" + service);

        JsonNode broken = ended(service);
        assertThat(broken.path("nsState").asString()).isEqualTo("BROKEN");
        assertThat(broken.path("errorDetail").asString()).contains("Deleting from VIM", "answered 403");
        assertThat(servers()).hasSize(1);
        osm.delete(NS + "/" + service);
        eventually(service, now -> now.path("status").asInt() == 404);
        assertThat(servers()).isEmpty();
    }

    private String ordered(String password) throws IOException {
        JsonNode account = posted("/osm/admin/v1/vim_accounts", """
            {"name": "there", "vim_type": "openstack", "vim_url": "%s", "vim_user": "admin", "vim_password": "%s",
             "vim_tenant_name": "admin", "config": {"region_name": "RegionOne"}}\
            """.formatted(
                        elsewhere.component("cloud").uri(), password));
        JsonNode descriptor = osm.json("/osm/nsd/v1/ns_descriptors?id=upf-ns").path(0);
        JsonNode service = posted(NS, """
            {"nsName": "ns1", "nsdId": "%s", "vimAccountId": "%s"}\
            """.formatted(
                        descriptor.path("_id").asString(), account.path("id").asString()));
        return service.path("id").asString();
    }

    private JsonNode posted(String path, String body) throws IOException {
        return Json.tree(osm.post(path, body).body().getBytes(StandardCharsets.UTF_8));
    }

    /// The service once nothing is done to it any more.
    private JsonNode ended(String service) throws IOException {
        return eventually(
                service, now -> now.path("currentOperation").asString().equals("IDLE"));
    }

    private JsonNode eventually(String service, Predicate<JsonNode> so) throws IOException {
        Instant end = Instant.now().plusSeconds(30);
        JsonNode now = osm.json(NS + "/" + service);
        while (!so.test(now)) {
            assertThat(Instant.now()).as(now.toString()).isBefore(end);
            LockSupport.parkNanos(10_000_000);
            now = osm.json(NS + "/" + service);
        }
        return now;
    }

    private List<?> servers() {
        return (List<?>) elsewhere.cloud("cloud").inventory().getOrDefault("servers", List.of());
    }
}
