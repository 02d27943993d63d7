package io.santoku.emulators.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.openstack.TestCloud.Answer;
import io.santoku.emulators.openstack.TestCloud.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class NovaTest {
    private static final String NOVA = "/compute/v2.1";
    private static final String SETS = NOVA + "/os-quota-sets/";
    private static final String HYPERVISORS = NOVA + "/os-hypervisors";

    private final TestCloud cloud = TestCloud.withTwoHosts();
    private final Caller admin = cloud.admin();

    @Test
    void the_root_tells_the_versions_without_a_token() {
        Answer answer = cloud.nobody().get("/compute/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/versions/1/min_version")).isEqualTo("2.1");
        assertThat(answer.text("/versions/1/version")).isEqualTo("2.93");
    }

    @Test
    void a_microversion_is_asked_for_in_either_header() {
        String path = HYPERVISORS + "/detail";
        assertThat(admin.get(path).header("OpenStack-API-Version")).isEqualTo("compute 2.1");
        assertThat(admin.speaking("compute 2.53").get(path).header("OpenStack-API-Version"))
                .isEqualTo("compute 2.53");
        assertThat(admin.speaking("placement 1.9, compute 2.60").get(path).header("OpenStack-API-Version"))
                .isEqualTo("compute 2.60");
        assertThat(admin.with("X-OpenStack-Nova-API-Version", "2.28")
                        .get(path)
                        .at("/hypervisors/0/cpu_info")
                        .isObject())
                .isTrue();
        assertThat(admin.speaking("compute latest").get(path).header("OpenStack-API-Version"))
                .isEqualTo("compute 2.93");
    }

    @Test
    void too_high_a_microversion_is_a_406_and_a_malformed_one_a_400() {
        Answer tooHigh = admin.speaking("compute 2.999").get(HYPERVISORS);
        assertThat(tooHigh.status()).isEqualTo(406);
        assertThat(tooHigh.text("/computeFault/message"))
                .isEqualTo("Version 2.999 is not supported by the API. Minimum is 2.1 and maximum is 2.93.");
        Answer malformed = admin.speaking("compute two").get(HYPERVISORS);
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.at("/badRequest/message").isString()).isTrue();
    }

    @Test
    void an_unknown_url_is_a_404_of_its_own_form() {
        Answer answer = admin.get(NOVA + "/nonsense");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("404 Not Found");
        assertThat(admin.delete(HYPERVISORS).status()).isEqualTo(405);
    }

    @Test
    void a_project_starts_with_the_default_quota() {
        String project = cloud.project("a");
        Answer answer = admin.get(SETS + project);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/quota_set/id")).isEqualTo(project);
        assertThat(answer.number("/quota_set/cores")).isEqualTo(20);
        assertThat(answer.number("/quota_set/ram")).isEqualTo(51_200);
        assertThat(answer.number("/quota_set/instances")).isEqualTo(10);
    }

    @Test
    void keys_leave_the_quota_set_at_2_36_and_2_57() {
        String project = cloud.project("a");
        assertThat(List.of("2.1", "2.35"))
                .allSatisfy(version -> assertThat(keys(project, version))
                        .contains("floating_ips", "security_groups", "injected_files"));
        assertThat(keys(project, "2.36")).contains("injected_files").doesNotContain("floating_ips");
        assertThat(keys(project, "2.56")).contains("injected_files");
        assertThat(keys(project, "2.57")).contains("cores").doesNotContain("injected_files");
    }

    @Test
    void a_quota_is_set_by_key_and_answered_whole_without_an_id() {
        String project = cloud.project("a");
        Answer answer = admin.put(SETS + project, "{'quota_set': {'cores': 8, 'ram': '16384', 'instances': -1}}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/quota_set/id").isMissingNode()).isTrue();
        assertThat(answer.number("/quota_set/ram")).isEqualTo(16_384);
        admin.put(SETS + project, "{'quota_set': {'instances': 2}}");
        assertThat(admin.get(SETS + project).number("/quota_set/cores")).isEqualTo(8);
        assertThat(admin.get(SETS + project).number("/quota_set/instances")).isEqualTo(2);
    }

    @Test
    void a_quota_that_makes_no_sense_is_a_400() {
        String project = cloud.project("a");
        assertThat(List.of(
                        "{'quota_set': {'nonsense': 1}}",
                        "{'quota_set': {'cores': -2}}",
                        "{'quota_set': {'cores': 'many'}}",
                        "{'quota_set': {'cores': 1.5}}",
                        "{}",
                        "no json"))
                .allSatisfy(body -> {
                    Answer answer = admin.put(SETS + project, body);
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.number("/badRequest/code")).isEqualTo(400);
                });
    }

    @Test
    void a_quota_below_what_is_used_needs_force() {
        String project = cloud.project("a");
        cloud.openStack().boot("a", "s", 1, 2048, 20);
        Answer refused = admin.put(SETS + project, "{'quota_set': {'cores': 0}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/badRequest/message"))
                .isEqualTo("Quota limit 0 for cores must be greater than or equal to already used and reserved 1.");
        assertThat(admin.put(SETS + project, "{'quota_set': {'cores': 0, 'force': true}}")
                        .status())
                .isEqualTo(200);
        Answer detail = admin.get(SETS + project + "/detail");
        assertThat(detail.number("/quota_set/cores/limit")).isZero();
        assertThat(detail.number("/quota_set/cores/in_use")).isEqualTo(1);
        assertThat(detail.number("/quota_set/ram/in_use")).isEqualTo(2048);
    }

    @Test
    void the_quota_of_an_unknown_project_is_a_400_except_on_a_delete() {
        Answer answer = admin.put(SETS + "x", "{'quota_set': {'cores': 1}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/badRequest/message")).isEqualTo("Project ID x is not a valid project.");
        assertThat(admin.get(SETS + "x").status()).isEqualTo(400);
        assertThat(admin.delete(SETS + "x").status()).isEqualTo(202);
    }

    @Test
    void a_deleted_quota_is_the_default_again() {
        String project = cloud.project("a");
        admin.put(SETS + project, "{'quota_set': {'cores': 8}}");
        assertThat(admin.delete(SETS + project).status()).isEqualTo(202);
        assertThat(admin.get(SETS + project).number("/quota_set/cores")).isEqualTo(20);
    }

    @Test
    void a_tenant_reads_its_own_quota_and_sets_none() {
        Caller tenant = cloud.tenant();
        String own = cloud.projectId("tenant");
        assertThat(tenant.get(SETS + own).status()).isEqualTo(200);
        assertThat(tenant.get(SETS + cloud.projectId("admin")).status()).isEqualTo(403);
        Answer answer = tenant.put(SETS + own, "{'quota_set': {'cores': 100}}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/forbidden/message"))
                .isEqualTo("Policy doesn't allow os_compute_api:os-quota-sets:update to be performed.");
    }

    @Test
    void limits_show_what_may_be_had_and_what_is() {
        Caller tenant = cloud.tenant();
        cloud.openStack().boot("tenant", "s", 2, 4096, 40);
        Answer own = tenant.get(NOVA + "/limits");
        assertThat(own.number("/limits/absolute/maxTotalCores")).isEqualTo(20);
        assertThat(own.number("/limits/absolute/totalCoresUsed")).isEqualTo(2);
        Answer asAdmin = admin.get(NOVA + "/limits?tenant_id=" + cloud.projectId("tenant"));
        assertThat(asAdmin.number("/limits/absolute/totalRAMUsed")).isEqualTo(4096);
        assertThat(tenant.get(NOVA + "/limits?tenant_id=" + cloud.projectId("admin"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void hypervisors_are_for_administrators() {
        assertThat(admin.get(HYPERVISORS).texts("/hypervisors", "hypervisor_hostname"))
                .containsExactly("compute-1", "compute-2");
        assertThat(admin.get(HYPERVISORS).text("/hypervisors/0/state")).isEqualTo("up");
        assertThat(cloud.tenant().get(HYPERVISORS).status()).isEqualTo(403);
    }

    @Test
    void an_empty_host_has_512_mib_reserved() {
        Answer answer = admin.get(HYPERVISORS + "/detail");
        assertThat(answer.number("/hypervisors/0/vcpus")).isEqualTo(32);
        assertThat(answer.number("/hypervisors/0/memory_mb")).isEqualTo(131_072);
        assertThat(answer.number("/hypervisors/0/memory_mb_used")).isEqualTo(512);
        assertThat(answer.number("/hypervisors/0/free_ram_mb")).isEqualTo(130_560);
        assertThat(answer.number("/hypervisors/0/local_gb")).isEqualTo(2000);
        assertThat(answer.number("/hypervisors/0/running_vms")).isZero();
    }

    @Test
    void details_change_with_the_microversion() {
        String path = HYPERVISORS + "/detail";
        Answer oldest = admin.get(path);
        assertThat(oldest.at("/hypervisors/0/cpu_info").isString()).isTrue();
        assertThat(oldest.at("/hypervisors/0/id").isInt()).isTrue();
        Answer later = admin.speaking("compute 2.53").get(path);
        assertThat(later.at("/hypervisors/0/cpu_info").isObject()).isTrue();
        assertThat(later.text("/hypervisors/0/id")).isEqualTo(later.text("/hypervisors/0/service/id"));
        Answer newest = admin.speaking("compute 2.88").get(path);
        assertThat(newest.at("/hypervisors/0/uptime").isNull()).isTrue();
        assertThat(List.of("vcpus", "memory_mb", "local_gb", "running_vms", "cpu_info"))
                .allSatisfy(key -> assertThat(newest.at("/hypervisors/0/" + key).isMissingNode())
                        .isTrue());
    }

    @Test
    void from_2_53_an_id_is_the_uuid_that_placement_has_too() {
        Caller speaker = admin.speaking("compute 2.53");
        String id = speaker.get(HYPERVISORS).text("/hypervisors/0/id");
        assertThat(admin.get("/placement/resource_providers").texts("/resource_providers", "uuid"))
                .contains(id);
        assertThat(speaker.get(HYPERVISORS + "/" + id).text("/hypervisor/hypervisor_hostname"))
                .isEqualTo("compute-1");
        Answer integer = speaker.get(HYPERVISORS + "/1");
        assertThat(integer.status()).isEqualTo(400);
        assertThat(integer.text("/badRequest/message")).startsWith("Invalid uuid");
        assertThat(admin.get(HYPERVISORS + "/1").status()).isEqualTo(200);
        assertThat(speaker.get(HYPERVISORS + "?hypervisor_hostname_pattern=-2")
                        .texts("/hypervisors", "hypervisor_hostname"))
                .containsExactly("compute-2");
    }

    @Test
    void servers_of_a_host_are_listed_on_request() {
        cloud.project("a");
        cloud.openStack().boot("a", "s", 1, 512, 1);
        Answer answer = admin.speaking("compute 2.53").get(HYPERVISORS + "?with_servers=true");
        assertThat(answer.at("/hypervisors")
                        .valueStream()
                        .flatMap(host -> host.path("servers").valueStream())
                        .map(server -> server.path("name").asString()))
                .containsExactly("s");
    }

    @Test
    void statistics_add_up_until_2_87() {
        cloud.project("a");
        cloud.openStack().boot("a", "s", 2, 4096, 40);
        Answer answer = admin.get(HYPERVISORS + "/statistics");
        assertThat(answer.number("/hypervisor_statistics/count")).isEqualTo(2);
        assertThat(answer.number("/hypervisor_statistics/vcpus")).isEqualTo(64);
        assertThat(answer.number("/hypervisor_statistics/vcpus_used")).isEqualTo(2);
        assertThat(answer.number("/hypervisor_statistics/running_vms")).isEqualTo(1);
        Answer gone = admin.speaking("compute 2.88").get(HYPERVISORS + "/statistics");
        assertThat(gone.status()).isEqualTo(404);
    }

    private List<String> keys(String project, String version) {
        return List.copyOf(admin.speaking("compute " + version)
                .get(SETS + project)
                .at("/quota_set")
                .propertyNames());
    }
}
