package io.santoku.emulators.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.openstack.TestCloud.Answer;
import io.santoku.emulators.openstack.TestCloud.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

class NovaServersTest {
    private static final String SERVERS = "/compute/v2.1/servers";

    private final TestCloud cloud = TestCloud.withTwoHosts();
    private final Caller tenant = cloud.tenant();

    @Test
    void a_server_is_accepted_runs_and_goes() {
        Answer accepted = boot(tenant, "s", "2", "");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.text("/server/adminPass")).isNotEmpty();
        String one = SERVERS + "/" + accepted.text("/server/id");
        assertThat(tenant.get(one).text("/server/status")).isEqualTo("ACTIVE");
        assertThat(tenant.delete(one).status()).isEqualTo(204);
        assertThat(tenant.get(one).status()).isEqualTo(404);
        assertThat(tenant.get(one).number("/itemNotFound/code")).isEqualTo(404);
    }

    @Test
    void over_quota_is_a_403_that_counts() {
        cloud.admin()
                .put(
                        "/compute/v2.1/os-quota-sets/" + cloud.projectId("tenant"),
                        "{'quota_set': {'cores': 2, 'ram': 4096}}");
        boot(tenant, "s", "2", "");
        Answer refused = boot(tenant, "t", "4", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/forbidden/message"))
                .isEqualTo(
                        "Quota exceeded for cores, ram: Requested 4, 8192, but already used 1, 2048 of 2, 4096 cores,"
                                + " ram");
    }

    @Test
    void where_no_host_has_room_the_server_ends_in_error() {
        cloud.openStack().setHypervisors(List.of(new HypervisorSpec("tiny", 1, 1024, 10)));
        Answer accepted = boot(tenant, "s", "2", "");
        assertThat(accepted.status()).isEqualTo(202);
        Answer server = tenant.get(SERVERS + "/" + accepted.text("/server/id"));
        assertThat(server.text("/server/status")).isEqualTo("ERROR");
        assertThat(server.number("/server/fault/code")).isEqualTo(500);
        assertThat(server.text("/server/fault/message")).isEqualTo("No valid host was found. ");
    }

    @Test
    void an_unknown_flavor_a_missing_image_and_an_unknown_group_are_400() {
        assertThat(boot(tenant, "s", "99", "").number("/badRequest/code")).isEqualTo(400);
        assertThat(tenant.post(SERVERS, "{'server': {'name': 's', 'flavorRef': '1'}}")
                        .status())
                .isEqualTo(400);
        assertThat(boot(tenant, "s", "1", ", 'security_groups': [{'name': 'nonsense'}]")
                        .status())
                .isEqualTo(400);
        assertThat(tenant.post(SERVERS, "{'server': {}}").status()).isEqualTo(400);
    }

    @Test
    void an_administrator_may_pin_a_server_to_a_host() {
        String id = boot(cloud.admin(), "s", "1", ", 'availability_zone': 'nova:compute-2'")
                .text("/server/id");
        assertThat(cloud.admin().get(SERVERS + "/" + id).text("/server/OS-EXT-SRV-ATTR:host"))
                .isEqualTo("compute-2");
        assertThat(boot(tenant, "t", "1", ", 'availability_zone': 'nova:compute-2'")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_list_shows_ones_own_project_and_to_an_administrator_any() {
        boot(tenant, "s", "1", "");
        assertThat(tenant.get(SERVERS + "/detail").texts("/servers", "name")).containsExactly("s");
        assertThat(cloud.admin().get(SERVERS + "/detail").at("/servers").isEmpty())
                .isTrue();
        assertThat(cloud.admin()
                        .get(SERVERS + "/detail?all_tenants=1&project_id=" + cloud.projectId("tenant"))
                        .texts("/servers", "name"))
                .containsExactly("s");
        assertThat(tenant.get(SERVERS + "?all_tenants=1").status()).isEqualTo(403);
    }

    @Test
    void a_list_is_filtered_by_a_regular_expression() {
        boot(tenant, "first", "1", "");
        boot(tenant, "second", "1", "");
        assertThat(tenant.get(SERVERS + "?name=^s").texts("/servers", "name")).containsExactly("second");
        assertThat(tenant.get(SERVERS + "?name=(").status()).isEqualTo(400);
    }

    @Test
    void the_whole_flavor_is_shown_from_2_47() {
        String one = SERVERS + "/" + boot(tenant, "s", "2", "").text("/server/id");
        assertThat(tenant.get(one).text("/server/flavor/id")).isEqualTo("2");
        Answer later = tenant.speaking("compute 2.47").get(one);
        assertThat(later.number("/server/flavor/vcpus")).isEqualTo(1);
        assertThat(later.text("/server/flavor/original_name")).isEqualTo("m1.small");
    }

    private static Answer boot(Caller caller, String name, String flavor, String more) {
        return caller.post(
                SERVERS,
                "{'server': {'name': '%s', 'flavorRef': '%s', 'imageRef': '6f1d0ee3-7a3c-4d5e-9d2b-0c2f7a1b2c3d', 'networks': []%s}}"
                        .formatted(name, flavor, more));
    }
}
