package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.CloudCapacity;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.driver.http.FaultOf;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Host;
import io.santoku.inventory.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
/// How the driver gets in, finds its way, and measures.

class OpenStackAccessTest {
    private final EdgeCloud cloud = new EdgeCloud();
    private final VimDriver driver = cloud.driver("admin", Map.of("region", "RegionOne"));

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_token_that_expired_is_renewed_once() {
        driver.capacity();
        cloud.pass(Duration.ofHours(2));

        driver.findProject("nobody");

        assertThat(cloud.calls().count(EdgeCloud.LOGIN)).isEqualTo(2);
    }

    @Test
    void a_wrong_login_is_tried_once_and_denied() {
        VimDriver stranger = cloud.driver("nobody", Map.of());

        assertThat(FaultOf.the(stranger::capacity)).isInstanceOf(Denied.class);
        assertThat(cloud.calls().count(EdgeCloud.LOGIN)).isEqualTo(1);
    }

    @Test
    void threads_share_one_login() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = new ArrayList<Future<Optional<ProjectFacts>>>();
            for (int i = 0; i < 20; i++) {
                looks.add(threads.submit(() -> driver.findProject("nobody")));
            }
            for (var look : looks) {
                assertThat(look.get()).isEmpty();
            }
        }
        assertThat(cloud.calls().count(EdgeCloud.LOGIN)).isEqualTo(1);
    }

    @Test
    void a_token_that_was_revoked_is_replaced_once() {
        driver.findProject("nobody");
        cloud.faults().add(new Rule("GET /identity/v3/projects", 1, 1, new Fault.Status(401)));
        driver.findProject("nobody");

        assertThat(cloud.calls().count(EdgeCloud.LOGIN)).isEqualTo(2);
    }

    @Test
    void an_address_without_the_version_will_do() {
        URI bare = URI.create(cloud.uri().toString().replace("/v3", "/"));

        assertThat(EdgeCloud.driver(EdgeCloud.admin("admin"), bare, Map.of()).findProject("nobody"))
                .isEmpty();
    }

    @Test
    void without_placement_the_statistics_must_do() {
        cloud.faults().add(new Rule("GET /placement/resource_providers", 1, -1, new Fault.Status(403)));

        assertThat(driver.capacity().total()).isEqualTo(new Amounts(16, 32_768, 200, 2_000));
    }

    @Test
    void without_hypervisors_placement_will_do() {
        cloud.faults().add(new Rule("GET /compute/v2.1/os-hypervisors/detail", 1, -1, new Fault.Status(404)));

        assertThat(driver.capacity().total().vcpus()).isEqualTo(64);
    }

    @Test
    void each_host_is_told_with_its_room_and_the_largest_machine_it_takes() {
        driver.ensureProject(new ProjectOrder("t", new Amounts(8, 8_192, 80, 4), new Secret("test-password")), null);
        cloud.boot("t");

        assertThat(driver.capacity().byHost())
                .containsExactly(host("host-1", new Amounts(2, 2_048, 20, 1)), host("host-2", new Amounts(0, 0, 0, 0)));
    }

    @Test
    void a_capacity_takes_few_calls_however_many_hosts_there_are() {
        driver.findProject("nobody");
        cloud.calls().clear();
        driver.capacity();

        assertThat(cloud.calls().entries().values().stream()
                        .mapToLong(entry -> entry.count())
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void an_old_placement_is_read_host_by_host() {
        CloudCapacity summarised = driver.capacity();
        cloud.faults().add(new Rule("GET /placement/allocation_candidates", 1, -1, new Fault.Status(404)));

        assertThat(driver.capacity()).isEqualTo(summarised);
    }

    private static Host host(String name, Amounts used) {
        return new Host(name, new Amounts(32, 31_744, 100, 1_000), used, new Amounts(8, 16_384, 100, 1_000));
    }
}
