package io.santoku.emulators.openstack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.emulators.http.Json;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.openstack.TestCloud.Caller;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class EmulatedOpenStackTest {
    private final TestCloud cloud = TestCloud.withTwoHosts();
    private final EmulatedOpenStack openStack = cloud.openStack();

    @Test
    void a_fresh_cloud_has_nothing_to_show_even_after_it_was_looked_at() {
        cloud.admin().get("/networking/v2.0/security-groups");
        assertThat(openStack.inventory()).isEmpty();
    }

    @Test
    void everything_a_client_made_is_listed() {
        cloud.tenant();
        Caller admin = cloud.admin();
        String project = cloud.projectId("tenant");
        admin.put("/compute/v2.1/os-quota-sets/" + project, "{'quota_set': {'cores': 8}}");
        admin.put("/networking/v2.0/quotas/" + project, "{'quota': {'network': 1}}");
        admin.get("/networking/v2.0/security-groups?project_id=" + project);
        openStack.boot("tenant", "s", 1, 512, 1);
        assertThat(openStack.inventory())
                .containsOnlyKeys(
                        "projects",
                        "users",
                        "role_assignments",
                        "servers",
                        "compute_quotas",
                        "security_groups",
                        "network_quotas")
                .allSatisfy((_, list) -> assertThat(list)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .hasSize(1));
    }

    @Test
    void what_is_cleaned_up_in_order_leaves_nothing() {
        cloud.tenant();
        Caller admin = cloud.admin();
        String project = cloud.projectId("tenant");
        String user = admin.get("/identity/v3/users?name=tom").text("/users/0/id");
        admin.put("/compute/v2.1/os-quota-sets/" + project, "{'quota_set': {'cores': 8}}");
        openStack.boot("tenant", "s", 1, 512, 1);
        openStack.destroy("tenant", "s");
        admin.get("/networking/v2.0/security-groups?project_id=" + project)
                .texts("/security_groups", "id")
                .forEach(group -> admin.delete("/networking/v2.0/security-groups/" + group));
        admin.delete("/compute/v2.1/os-quota-sets/" + project);
        admin.delete("/identity/v3/users/" + user);
        admin.delete("/identity/v3/projects/" + project);
        assertThat(openStack.inventory()).isEmpty();
    }

    @Test
    void a_deleted_project_leaves_its_servers_groups_and_quotas_as_orphans() {
        String project = cloud.project("a");
        Caller admin = cloud.admin();
        openStack.boot("a", "s", 1, 512, 1);
        admin.put("/compute/v2.1/os-quota-sets/" + project, "{'quota_set': {'cores': 8}}");
        admin.delete("/identity/v3/projects/" + project);
        assertThat(openStack.inventory()).containsOnlyKeys("servers", "security_groups", "compute_quotas");
        openStack.destroy("a", "s");
        assertThat(openStack.inventory()).containsKey("servers");
    }

    @Test
    void a_reset_forgets_all_but_keeps_the_ids_of_the_start() {
        String adminProject = cloud.projectId("admin");
        var before = cloud.admin();
        cloud.tenant();
        openStack.reset();
        assertThat(openStack.inventory()).isEmpty();
        assertThat(before.get("/identity/v3/projects").status()).isEqualTo(401);
        assertThat(cloud.projectId("admin")).isEqualTo(adminProject);
    }

    @Test
    void a_boot_is_refused_when_the_quota_does_not_allow_it() {
        cloud.project("a");
        assertThatThrownBy(() -> openStack.boot("a", "s", 21, 512, 1))
                .isInstanceOf(NoCapacity.class)
                .hasMessageStartingWith("Quota exceeded for cores: Requested 21");
        assertThat(openStack.inventory()).doesNotContainKey("servers");
    }

    @Test
    void a_boot_is_refused_when_no_host_has_room_or_there_is_no_project() {
        cloud.project("a");
        openStack.setHypervisors(List.of(new HypervisorSpec("tiny", 2, 2048, 10)));
        openStack.boot("a", "fits", 2, 1024, 10);
        assertThatThrownBy(() -> openStack.boot("a", "s", 1, 512, 1))
                .isInstanceOf(NoCapacity.class)
                .hasMessageStartingWith("No valid host was found.");
        assertThatThrownBy(() -> openStack.boot("nowhere", "s", 1, 512, 1)).isInstanceOf(NoCapacity.class);
    }

    @Test
    void servers_of_one_name_go_one_at_a_time() {
        String project = cloud.project("a");
        openStack.boot("a", "s", 1, 512, 1);
        openStack.boot(project, "s", 1, 512, 1);
        openStack.destroy("a", "s");
        assertThat(openStack.inventory().get("servers"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        openStack.destroy("a", "s");
        openStack.destroy("a", "s");
        assertThat(openStack.inventory()).doesNotContainKey("servers");
    }

    @Test
    void no_capacity_is_given_twice() throws Exception {
        cloud.project("a");
        cloud.admin()
                .put(
                        "/compute/v2.1/os-quota-sets/" + cloud.projectId("a"),
                        "{'quota_set': {'cores': 10, 'instances': -1, 'ram': -1}}");
        Callable<Boolean> boot = () -> {
            try {
                openStack.boot("a", "s", 1, 512, 1);
                return true;
            } catch (NoCapacity _) {
                return false;
            }
        };
        int booted = 0;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : executor.invokeAll(Collections.nCopies(50, boot))) {
                booted += result.get(10, SECONDS) ? 1 : 0;
            }
        }
        assertThat(booted).isEqualTo(10);
    }

    @Test
    void an_error_is_written_as_the_service_of_the_path_would() {
        assertThat(key(openStack.error(503, "/identity/v3/projects"))).isEqualTo("error");
        assertThat(key(openStack.error(404, "/compute/v2.1/servers/x"))).isEqualTo("itemNotFound");
        assertThat(key(openStack.error(500, "/compute/v2.1/servers"))).isEqualTo("computeFault");
        assertThat(key(openStack.error(409, "/placement/usages"))).isEqualTo("errors");
        assertThat(key(openStack.error(429, "/networking/v2.0/quotas"))).isEqualTo("NeutronError");
        assertThat(key(openStack.error(401, "/networking/v2.0/quotas"))).isEqualTo("error");
        assertThat(openStack.error(429, "/compute/v2.1/limits").headers()).containsKey("Retry-After");
    }

    @Test
    void every_path_of_the_catalogue_is_served() {
        assertThat(Map.of("/identity", 300, "/compute/", 200, "/placement/", 200, "/networking/", 200))
                .allSatisfy((path, status) ->
                        assertThat(cloud.nobody().get(path).status()).isEqualTo(status));
    }

    private static String key(Reply reply) {
        return Json.tree(reply.body()).propertyNames().iterator().next();
    }
}
