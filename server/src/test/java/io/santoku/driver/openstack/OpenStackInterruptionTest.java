package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Garbled;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Throttled;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.Effects;
import io.santoku.driver.Sight;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.driver.http.FaultOf;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
/// What calls that fail, or whose answers get lost, leave behind.

class OpenStackInterruptionTest {
    private static final String WRITES = """
        POST /identity/v3/projects
        POST /identity/v3/users
        PUT /identity/v3/projects/{project}/users/{user}/roles/{role}
        PUT /compute/v2.1/os-quota-sets/{project}
        POST /networking/v2.0/security-groups
        POST /networking/v2.0/security-group-rules
        """;

    private static final ProjectOrder SMALL =
            new ProjectOrder("tenant-1", new Amounts(4, 4_050, 40, 2), new Secret("test-password-1"));
    private static final ProjectOrder LARGE =
            new ProjectOrder("tenant-1", new Amounts(8, 8_192, 80, 4), new Secret("test-password-2"));

    private final EdgeCloud cloud = new EdgeCloud();
    private final VimDriver driver = cloud.driver("admin", Map.of("region", "RegionOne"));

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = WRITES)
    void a_write_whose_answer_was_lost_is_not_done_twice(String write) {
        driver.ensureProject(SMALL, null);
        Map<String, Integer> whole = cloud.things();
        driver.removeProject(SMALL.name(), null);
        cloud.faults().add(new Rule(write, 1, 1, new Fault.Lost()));

        assertThat(FaultOf.the(() -> driver.ensureProject(SMALL, null))).isInstanceOf(Unavailable.class);
        driver.ensureProject(SMALL, null);

        assertThat(cloud.calls().entries()).containsKey(write);
        assertThat(cloud.things()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(textBlock = WRITES)
    void a_half_made_tenant_is_removed_by_its_name(String write) {
        cloud.faults().add(new Rule(write, 1, -1, new Fault.Lost()));
        assertThat(FaultOf.the(() -> driver.ensureProject(SMALL, null))).isInstanceOf(Unavailable.class);

        driver.removeProject(SMALL.name(), null);

        assertThat(cloud.inventory()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EdgeCloud.LOGIN,
                "GET /identity/v3/projects",
                "GET /identity/v3/users",
                "GET /identity/v3/roles",
                "GET /networking/v2.0/security-groups"
            })
    void what_only_looked_has_not_touched_anything(String read) {
        driver.ensureProject(SMALL, null);
        VimDriver fresh = cloud.driver("admin", Map.of());
        cloud.faults().add(new Rule(read, 1, -1, new Fault.Status(503)));
        var touched = new AtomicBoolean();

        Effects.watch(
                new Effects.Watch(touched, () -> true, "operation.1"),
                () -> assertThat(FaultOf.the(() -> fresh.ensureProject(LARGE, null)))
                        .isInstanceOf(Unavailable.class));

        assertThat(touched).isFalse();
    }

    @Test
    void faults_keep_their_kind() {
        String write = "PUT /compute/v2.1/os-quota-sets/{project}";
        cloud.faults().add(new Rule(write, 1, 1, new Fault.Status(429)));
        cloud.faults().add(new Rule(write, 1, 2, new Fault.Status(409)));
        cloud.faults().add(new Rule(write, 1, 3, new Fault.Status(404)));
        cloud.faults().add(new Rule("GET /identity/v3/users", 4, 1, new Fault.Garbage()));

        assertThat(FaultOf.the(() -> driver.ensureProject(SMALL, null)))
                .isInstanceOfSatisfying(
                        Throttled.class, fault -> assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
        assertThat(FaultOf.the(() -> driver.ensureProject(SMALL, null))).isInstanceOf(Conflict.class);
        assertThat(FaultOf.the(() -> driver.ensureProject(SMALL, null))).isInstanceOf(Rejected.class);
        assertThat(FaultOf.the(() -> driver.ensureProject(SMALL, null))).isInstanceOf(Garbled.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = WRITES)
    void a_tenant_that_was_half_made_again_is_removed_though_only_the_old_one_is_known(String write) {
        ProjectFacts old = driver.ensureProject(SMALL, null);
        cloud.vanish("tenant", SMALL.name());
        cloud.faults().add(new Rule(write, 1, 1, new Fault.Lost()));
        assertThat(FaultOf.the(() -> driver.ensureProject(SMALL, old))).isInstanceOf(Unavailable.class);

        driver.removeProject(SMALL.name(), old);

        assertThat(cloud.inventory()).isEmpty();
        assertThat(driver.observeProject(SMALL.name(), SMALL.quota(), old)).isEqualTo(new Sight.Gone());
    }
}
