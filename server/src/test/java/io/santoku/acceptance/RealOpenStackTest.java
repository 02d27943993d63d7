package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.santoku.driver.Sight;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.driver.http.Json;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Against the real OpenStack that `.ci/openstack` starts: whole slice lives over the API, and what emulators cannot
/// prove. The orchestrator is emulated; it boots real servers with the login that it was given, which proves what that
/// login may do. It runs where `OPENSTACK_HOME` names the cloud's folder (`mvn -Popenstack`), and prints what it has
/// seen. After each test everything is gone from the cloud that was not there before.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class RealOpenStackTest {
    private static final Duration PATIENCE = RealSlices.PATIENCE;
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final RealCloud cloud = RealCloud.running();
    private final RealSlices slices = new RealSlices(cloud, Rig.with("santoku.execution.patience=PT4M"));
    private final Api api = slices.api();
    private final Map<String, Set<String>> before = cloud.picture();

    @BeforeAll
    static void requireCloud() {
        assumeTrue(RealCloud.home().isPresent(), "started by .ci/openstack, with OPENSTACK_HOME set");
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(cloud.picture()).isEqualTo(before);
        assertThat(cloud.orphanedGroups()).isEmpty();
    }

    @Test
    @Order(1)
    void what_is_wrong_at_registration_is_called_by_its_name() {
        api.post("/v1/locations", Map.of("id", "real"));

        refused("component-unsuitable", Map.of("region", "RegionOn"), "authority", "RegionOne, RegionThree, RegionTwo");
        refused("component-unsuitable", Map.of(), "authority", "several regions");
        refused("component-unsuitable", Map.of("region", "RegionThree"), "authority", "network");
        refused("invalid-document", Map.of("regoin", "RegionOne"), "authority", "regoin");
        seen(7, "a region that is not there is refused with the list of those that are, and so is a word for it");
        refused("component-untrusted", Map.of("region", "RegionOne"), "stranger", "does not trust");
        seen(8, "a certificate that the given authority does not vouch for is called so");
    }

    @Test
    @Order(2)
    void a_slice_lives_in_two_regions_of_one_keystone_and_leaves_nothing() {
        slices.register();
        String id = slices.running(Nests.with(Nests.edge(), Nests.service("iot-gateway-ns", "gateway", 0)));
        assertThat(cloud.servers()).hasSize(3).allSatisfy(server -> slices.isOwn(server, id));
        seen(0, "3 servers run, each made by its project's own user, behind the project's own security group");

        assertThat(slices.register("core-again", "edge1", Map.of("region", "RegionOne"))
                        .text())
                .contains("core-os")
                .containsPattern("Keystone speaks v3\\.\\d+\"")
                .containsPattern("Nova speaks 2\\.1 to 2\\.\\d+\"")
                .containsPattern("Placement speaks 1\\.0 to 1\\.\\d+\"");
        Map<String, Set<String>> whole = cloud.picture();
        JsonNode audit = slices.audit();
        assertThat(audit.path("clean").asBoolean()).as(audit.toString()).isTrue();
        assertThat(audit.path("orphans")).isEmpty();
        assertThat(audit.path("twins").toString()).contains("[\"vim/core-again\",\"vim/core-os\"]");
        Api.Reply repair = api.post("/v1/audits/repair?unknownToo=true&digest="
                + audit.path("digest").asString());
        assertThat(repair.status()).as(repair.text()).isEqualTo(200);
        assertThat(repair.json().path("repairs")).isEmpty();
        assertThat(cloud.picture()).isEqualTo(whole);
        assertThat(slices.drift(id)).isEmpty();
        assertThat(api.delete("/v1/vims/core-again").status()).isEqualTo(204);
        seen(2, "two regions of one Keystone, one of them twice: the audit finds nothing, and a repair does nothing");

        String token = cloud.token("admin");
        assertThat(cloud.accepts(token)).isTrue();
        await().atMost(TOKEN_LIFE).until(() -> !cloud.accepts(token));
        assertThat(slices.drift(id)).isEmpty();
        JsonNode deletion = slices.removed(id);
        assertThat(deletion.at("/certificate/sentence").asString())
                .as(deletion.toString())
                .startsWith("0 left");
        seen(9, "tokens live for 30 s: looking and deleting went on with others than the order had");
        nothingIsLeft();
        seen(1, "order and deletion leave no security group whose project is gone; the certificate says 0 left");
    }

    @Test
    @Order(3)
    void a_keystone_that_is_killed_on_the_way_delays_an_order_and_no_more() throws IOException, InterruptedException {
        slices.register();
        RealCloud.run("kill", "neutron"); // so that the order is certainly on its way when Keystone goes
        String id;
        try {
            id = api.order(Nests.edge());
            String operation = api.slice(id).at("/operation/id").asString();
            meets(operation, RealCloud.NEUTRON);
            assertThat(cloud.projects()).containsExactly(tenant(id));
            RealCloud.run("kill", "keystone");
            meets(operation, RealCloud.KEYSTONE);
            assertThat(slices.operation(operation).path("state").asString()).isEqualTo("running");
        } finally {
            RealCloud.run("restart", "keystone");
            RealCloud.run("restart", "neutron");
        }

        assertThat(slices.settled(id).path("status").asString()).isEqualTo("Running");
        assertThat(cloud.projects()).containsExactly(tenant(id));
        assertThat(cloud.servers()).hasSize(2).allSatisfy(server -> slices.isOwn(server, id));
        assertThat(slices.drift(id)).isEmpty();
        slices.removed(id);
        nothingIsLeft();
        seen(10, "Keystone killed in the middle of an order: the slice runs, and is deleted without a rest");
    }

    @Test
    @Order(4)
    void what_others_left_in_a_tenant_is_named_and_goes_once_the_operator_says_so() {
        slices.register();
        String id = slices.running(Nests.edge());
        cloud.leaveThings(tenant(id));

        String deletion = api.delete("/v1/slices/" + id).json().path("id").asString();

        JsonNode stopped = await().atMost(PATIENCE)
                .until(() -> slices.timeline(deletion), now -> now.toString().contains("there is still"));
        assertThat(stopped.toString())
                .contains("server theirs", "network theirs", "router theirs", "snapshot theirs", "volume theirs");
        assertThat(cloud.projects()).containsExactly(tenant(id));
        Api.Reply changed = api.put(
                "/v1/vims/edge1-os",
                slices.vim("edge1-os", "edge1", Map.of("region", "RegionTwo", "leftovers", "remove")));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        JsonNode ended = slices.ended(deletion);
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("succeeded");
        assertThat(ended.at("/certificate/sentence").asString()).startsWith("0 left");
        nothingIsLeft();
        seen(3, "a server, a network, a router, a volume and its snapshot left in a tenant: named, then swept");
    }

    @Test
    @Order(5)
    void a_server_in_a_project_that_was_deleted_is_named_until_it_is_gone() throws IOException, InterruptedException {
        slices.register();
        String id = slices.running(Nests.edge());
        String project = cloud.projectId(tenant(id));
        cloud.boot(tenant(id), cloud.publicNetwork());
        await().atMost(PATIENCE)
                .until(
                        () -> cloud.serversOf(project),
                        servers -> servers.size() == 3
                                && servers.stream()
                                        .allMatch(server ->
                                                Json.text(server, "status").equals("ACTIVE")));
        cloud.deleteProject(project);
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(policy, "\"os_compute_api:servers:delete\": \"!\"\n");
        RealCloud.run("restart", "nova", "oslo_policy.policy_file=" + policy);
        try {
            assertThat(slices.drift(id)).contains("server theirs").contains("without its project");
            assertThat(slices.audit().path("drift").toString()).contains("server theirs");
            JsonNode refused = slices.healed(id);
            assertThat(refused.path("state").asString()).as(refused.toString()).isEqualTo("failed");
            assertThat(refused.toString()).containsPattern("server [^ ]+ \\([^)]+\\) stays: answered 403");
            assertThat(cloud.serversOf(project)).hasSize(3);
            assertThat(slices.drift(id)).contains("server theirs");
        } finally {
            RealCloud.run("restart", "nova");
        }

        JsonNode healed = slices.healed(id);
        assertThat(healed.path("state").asString()).as(healed.toString()).isEqualTo("succeeded");
        assertThat(cloud.serversOf(project)).isEmpty();
        assertThat(slices.drift(id)).isEmpty();
        assertThat(cloud.servers()).hasSize(2).allSatisfy(server -> slices.isOwn(server, id));
        assertThat(slices.removed(id).at("/certificate/sentence").asString()).startsWith("0 left");
        nothingIsLeft();
        seen(
                4,
                "a project deleted with a server in it: named while it cannot go, gone with the heal, none left"
                        + " behind");
    }

    @Test
    @Order(6)
    void a_project_or_user_that_was_disabled_is_drift_and_a_heal_enables_it() {
        slices.register();
        String id = slices.running(Nests.edge());
        Map<String, String> ids = Map.of("project", cloud.projectId(tenant(id)), "user", cloud.userId(tenant(id)));
        for (String kind : List.of("project", "user")) {
            cloud.change(kind, Objects.requireNonNull(ids.get(kind)), Map.of("enabled", false));
            assertThat(slices.drift(id)).contains(kind).contains("enabled").contains("disabled");
            assertThat(api.slice(id).path("sync").asString()).isEqualTo("out-of-sync");
            assertThat(slices.healed(id).path("state").asString()).isEqualTo("succeeded");
            assertThat(slices.drift(id)).isEmpty();
            assertThat(api.slice(id).path("sync").asString()).isEqualTo("in-sync");
        }
        slices.removed(id);
        seen(5, "a disabled project and a disabled user are drift, and a heal enables them again");
    }

    @Test
    @Order(7)
    void nothing_is_missed_in_lists_that_keystone_cuts() throws IOException, InterruptedException {
        slices.register();
        VimDriver driver = cloud.driver(Map.of("region", "RegionOne"));
        Map<String, ProjectFacts> made = new TreeMap<>();
        for (int i = 0; i < 6; i++) {
            String name = "vim_core-os_katana_00000000-0000-0000-0000-00000000000" + i;
            made.put(name, driver.ensureProject(order(name), null));
        }
        for (ProjectFacts tenant : List.copyOf(made.values()).subList(4, 6)) {
            cloud.deleteProject(tenant.projectId());
        }
        RealCloud.run("restart", "keystone", "DEFAULT.list_limit=3");
        try {
            assertThat(List.of("projects", "users", "roles")).allMatch(cloud::isCut);
            Set<String> found = new TreeSet<>();
            slices.audit().path("orphans").forEach(orphan -> found.add(Json.text(orphan, "name")));
            assertThat(found).isEqualTo(made.keySet());

            String name = "vim_core-os_katana_00000000-0000-0000-0000-000000000009";
            VimDriver another = cloud.driver(Map.of("region", "RegionOne"));
            made.put(name, another.ensureProject(order(name), null));
            assertThat(another.observeProject(name, order(name).quota(), made.get(name)))
                    .isEqualTo(new Sight.Same());
        } finally {
            RealCloud.run("restart", "keystone");
        }
        made.forEach(driver::removeProject);
        seen(6, "lists cut at 3: an audit names all 6 tenants, 2 without a project, and a new one gets all its roles");
    }

    /// Waits until a step of an operation is tried again because nobody answers there.
    private void meets(String operation, String address) {
        await().atMost(PATIENCE).until(() -> slices.timeline(operation).toString(), now -> now.contains(address));
    }

    private static ProjectOrder order(String name) {
        return new ProjectOrder(name, new Amounts(4, 4_096, 40, 4), new Secret("test-password-1"));
    }

    private static String tenant(String slice) {
        return "vim_edge1-os_katana_" + slice;
    }

    private void refused(String problem, Map<String, String> config, String authority, String words) {
        Api.Reply reply = api.post("/v1/vims", slices.vim("real", "real", authority, config));
        assertThat(reply.text()).contains("/problems/" + problem, words).doesNotContain(RealCloud.PASSWORD);
    }

    private static void seen(int assertion, String what) {
        System.out.printf("real OpenStack, assertion %d: %s%n", assertion, what);
    }
}
