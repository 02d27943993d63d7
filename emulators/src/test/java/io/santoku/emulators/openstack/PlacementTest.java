package io.santoku.emulators.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.openstack.TestCloud.Answer;
import io.santoku.emulators.openstack.TestCloud.Caller;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final String PROVIDERS = "/placement/resource_providers";

    private final TestCloud cloud = TestCloud.withTwoHosts();
    private final Caller admin = cloud.admin();

    @Test
    void the_versions_are_1_0_to_1_39() {
        Answer root = cloud.nobody().get("/placement/");
        assertThat(root.text("/versions/0/min_version")).isEqualTo("1.0");
        assertThat(root.text("/versions/0/max_version")).isEqualTo("1.39");
        assertThat(admin.get(PROVIDERS).header("openstack-api-version")).isEqualTo("placement 1.0");
        assertThat(admin.speaking("placement 1.39").get(PROVIDERS).header("openstack-api-version"))
                .isEqualTo("placement 1.39");
    }

    @Test
    void too_new_a_version_is_a_406_that_tells_the_range() {
        Answer answer = admin.speaking("placement 1.40").get(PROVIDERS);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.number("/errors/0/status")).isEqualTo(406);
        assertThat(answer.text("/errors/0/min_version")).isEqualTo("1.0");
        assertThat(answer.text("/errors/0/max_version")).isEqualTo("1.39");
    }

    @Test
    void a_provider_is_a_host() {
        Answer answer = admin.get(PROVIDERS);
        assertThat(answer.texts("/resource_providers", "name")).containsExactly("compute-1", "compute-2");
        assertThat(answer.at("/resource_providers/0/generation").isInt()).isTrue();
        assertThat(answer.texts("/resource_providers/0/links", "rel")).contains("self", "inventories", "usages");
        assertThat(admin.get(PROVIDERS + "?name=compute-2").texts("/resource_providers", "name"))
                .containsExactly("compute-2");
    }

    @Test
    void an_inventory_has_totals_reserves_and_ratios() {
        Answer answer = admin.get(PROVIDERS + "/" + provider() + "/inventories");
        assertThat(answer.number("/inventories/VCPU/total")).isEqualTo(32);
        assertThat(answer.at("/inventories/VCPU/allocation_ratio").asDouble()).isEqualTo(16.0);
        assertThat(answer.number("/inventories/VCPU/max_unit")).isEqualTo(32);
        assertThat(answer.number("/inventories/MEMORY_MB/reserved")).isEqualTo(512);
        assertThat(answer.at("/inventories/MEMORY_MB/allocation_ratio").asDouble())
                .isEqualTo(1.5);
        assertThat(answer.number("/inventories/DISK_GB/total")).isEqualTo(2000);
        assertThat(answer.at("/resource_provider_generation").isInt()).isTrue();
    }

    @Test
    void candidates_are_the_hosts_with_room_and_tell_all_that_they_have_since_1_27() {
        Answer answer =
                admin.speaking("placement 1.27").get("/placement/allocation_candidates?resources=VCPU:1,MEMORY_MB:1");
        String room = "/provider_summaries/" + provider() + "/resources/";

        assertThat(answer.at("/provider_summaries").size()).isEqualTo(2);
        assertThat(answer.number(room + "VCPU/capacity")).isEqualTo(512);
        assertThat(answer.number(room + "DISK_GB/used")).isZero();
        assertThat(admin.speaking("placement 1.26")
                        .get("/placement/allocation_candidates?resources=VCPU:1")
                        .at(room + "DISK_GB")
                        .isMissingNode())
                .isTrue();
        assertThat(admin.speaking("placement 1.27")
                        .get("/placement/allocation_candidates?resources=VCPU:513")
                        .at("/provider_summaries")
                        .size())
                .isZero();
    }

    @Test
    void candidates_need_their_version_and_what_is_wanted() {
        assertThat(admin.get("/placement/allocation_candidates?resources=VCPU:1")
                        .status())
                .isEqualTo(404);
        assertThat(admin.speaking("placement 1.27")
                        .get("/placement/allocation_candidates")
                        .status())
                .isEqualTo(400);
        assertThat(admin.speaking("placement 1.27")
                        .get("/placement/allocation_candidates?resources=VCPU")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_boot_shows_in_usages_and_raises_the_generation() {
        int before = admin.get(PROVIDERS).number("/resource_providers/0/generation");
        cloud.project("a");
        cloud.openStack().boot("a", "s", 1, 2048, 20);
        Answer usages = admin.get(PROVIDERS + "/" + provider() + "/usages");
        assertThat(usages.number("/usages/VCPU")).isEqualTo(1);
        assertThat(usages.number("/usages/MEMORY_MB")).isEqualTo(2048);
        assertThat(usages.number("/usages/DISK_GB")).isEqualTo(20);
        assertThat(usages.number("/resource_provider_generation")).isGreaterThan(before);
    }

    @Test
    void the_usage_of_a_project_needs_1_9() {
        String path = "/placement/usages?project_id=" + cloud.project("a");
        assertThat(admin.get(path).status()).isEqualTo(404);
        Caller speaker = admin.speaking("placement 1.9");
        assertThat(speaker.get(path).at("/usages").isEmpty()).isTrue();
        cloud.openStack().boot("a", "s", 1, 2048, 20);
        assertThat(speaker.get(path).number("/usages/MEMORY_MB")).isEqualTo(2048);
        assertThat(admin.speaking("placement 1.38").get(path).number("/usages/unknown/consumer_count"))
                .isEqualTo(1);
    }

    @Test
    void allocations_are_by_server_and_provider() {
        cloud.project("a");
        cloud.openStack().boot("a", "s", 1, 2048, 20);
        String server = admin.get("/compute/v2.1/servers?all_tenants=1").text("/servers/0/id");
        Answer answer = admin.get("/placement/allocations/" + server);
        assertThat(answer.number("/allocations/" + provider() + "/resources/VCPU"))
                .isEqualTo(1);
        assertThat(admin.get("/placement/allocations/none").at("/allocations").isEmpty())
                .isTrue();
    }

    @Test
    void a_tenant_is_denied_and_an_unknown_provider_not_found() {
        Answer denied = cloud.tenant().get(PROVIDERS);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text("/errors/0/title")).isEqualTo("Forbidden");
        assertThat(admin.get(PROVIDERS + "/x/usages").status()).isEqualTo(404);
    }

    private String provider() {
        return admin.get(PROVIDERS + "?name=compute-1").text("/resource_providers/0/uuid");
    }
}
