package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.driver.VimDriverContract;
import io.santoku.driver.http.FaultOf;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenStackVimDriverTest extends VimDriverContract {
    private final EdgeCloud cloud = new EdgeCloud();
    private final VimDriver driver = cloud.driver("admin", Map.of("region", "RegionOne"));

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Override
    protected VimDriver driver() {
        return driver;
    }

    @Override
    protected void boot(String tenant) {
        cloud.boot(tenant);
    }

    @Override
    protected Map<String, Integer> limits(String tenant) {
        var limits = new TreeMap<String, Integer>();
        if (cloud.first("compute_quotas").get("limits") instanceof Map<?, ?> found) {
            found.forEach((key, limit) -> limits.put(String.valueOf(key), (Integer) limit));
        }
        return limits;
    }

    @Override
    protected boolean opens(String tenant, String password) {
        // Keystone takes tokens of the second in which a password changed for older than the change
        cloud.pass(Duration.ofSeconds(2));
        var credentials = new Credentials(tenant, new Secret(password), tenant);
        var fault = FaultOf.maybe(
                () -> EdgeCloud.driver(credentials, cloud.uri(), Map.of()).capacity());
        // a tenant's user may log in but not see the hosts
        return fault.filter(Denied.class::isInstance)
                .map(DriverFault::detail)
                .filter(detail -> detail.contains("403"))
                .isPresent();
    }

    @Override
    protected void vanish(String part, String tenant) {
        cloud.vanish(part, tenant);
    }

    @Override
    protected void limit(String tenant, Map<String, Integer> limits) {
        cloud.limit(tenant, limits);
    }

    @Override
    protected boolean isClean() {
        return cloud.inventory().isEmpty();
    }

    @Override
    protected Map<String, Integer> things() {
        return cloud.things();
    }

    @Test
    void a_new_tenant_takes_few_calls() {
        driver.ensureProject(SMALL, null);
        driver.removeProject(SMALL.name(), null);
        cloud.calls().clear();
        driver.ensureProject(SMALL, null);

        assertThat(cloud.calls().entries().values().stream()
                        .mapToLong(entry -> entry.count())
                        .sum())
                .as("calls: %s", cloud.calls().entries().keySet())
                .isLessThanOrEqualTo(11);
        assertThat(cloud.things())
                .containsEntry("projects", 1)
                .containsEntry("users", 1)
                .containsEntry("role_assignments", 3)
                .containsEntry("security_groups", 2) // with the default one that Neutron adds
                .containsEntry("security_group_rules", 2);
    }

    @Test
    void each_missing_part_is_told_by_its_name() {
        ProjectFacts made = driver.ensureProject(SMALL, null);
        cloud.vanish("roles", SMALL.name());
        cloud.vanish("security-group", SMALL.name());

        assertThat(differences(made))
                .containsExactly(
                        missing("role member of the user"),
                        missing("role heat_stack_owner of the user"),
                        missing("role admin of the administrator"),
                        missing("security group"));
        cloud.vanish("user", SMALL.name());
        assertThat(differences(made)).first().isEqualTo(missing("user"));
    }

    @Test
    void what_outlived_its_project_is_there() {
        ProjectFacts made = driver.ensureProject(SMALL, null);
        cloud.boot(SMALL.name());
        cloud.vanish("user", SMALL.name());
        cloud.vanish("project", SMALL.name());

        List<Difference> differences = differences(made);
        assertThat(differences.getFirst().what()).startsWith("server machine (").endsWith(" without its project");
        assertThat(differences.subList(1, differences.size()))
                .containsExactly(
                        new Difference("security groups without their project", "none", "2"),
                        new Difference("compute quota without its project", "none", "there"),
                        missing("user"));
        assertThat(driver.observeProject(SMALL.name(), SMALL.quota(), null).isThere())
                .isTrue();
    }

    @Test
    void machines_that_hold_a_group_do_not_keep_a_tenant_from_being_made_again() {
        ProjectFacts made = driver.ensureProject(SMALL, null);
        cloud.boot(SMALL.name());
        cloud.vanish("project", SMALL.name());

        ProjectFacts mended = driver.ensureProject(SMALL, made);

        assertThat(mended.projectId()).isNotEqualTo(made.projectId());
        assertThat(driver.observeProject(SMALL.name(), SMALL.quota(), mended)).isEqualTo(new Sight.Same());
    }

    @Test
    void what_was_renamed_is_found_by_its_id_and_gets_its_name_back() {
        ProjectFacts made = driver.ensureProject(SMALL, null);
        cloud.rename("project", made.projectId(), "mine");
        cloud.rename("user", made.userId(), "also-mine");

        assertThat(differences(made))
                .containsExactly(
                        new Difference("name of the project", SMALL.name(), "mine"),
                        new Difference("name of the user", SMALL.name(), "also-mine"));
        assertThat(driver.ensureProject(SMALL, made)).isEqualTo(made);
        assertThat(driver.observeProject(SMALL.name(), SMALL.quota(), made)).isEqualTo(new Sight.Same());
    }

    @Test
    void a_tenant_that_others_made_again_is_told_by_its_ids() {
        ProjectFacts made = driver.ensureProject(SMALL, null);
        cloud.vanish("tenant", SMALL.name());
        ProjectFacts other =
                driver.ensureProject(new ProjectOrder(SMALL.name(), SMALL.quota(), LARGE.password()), null);

        assertThat(differences(made))
                .containsExactly(
                        new Difference("id of the project", made.projectId(), other.projectId()),
                        new Difference("id of the user", made.userId(), other.userId()));
        assertThat(driver.ensureProject(SMALL, made)).isEqualTo(other);
        assertThat(opens(SMALL.name(), "test-password-1")).isTrue();
    }

    @Test
    void a_look_takes_few_calls() {
        ProjectFacts made = driver.ensureProject(SMALL, null);
        cloud.calls().clear();
        driver.observeProject(SMALL.name(), SMALL.quota(), made);

        assertThat(cloud.calls().entries().values().stream()
                        .mapToLong(entry -> entry.count())
                        .sum())
                .isEqualTo(5);
    }

    private List<Difference> differences(ProjectFacts known) {
        return switch (driver.observeProject(SMALL.name(), SMALL.quota(), known)) {
            case Sight.Different(var differences) -> differences;
            case Sight.Lost(var _, var left) -> left;
            case Sight.Same _, Sight.Gone _, Sight.Unseen _ -> List.of();
        };
    }

    private static Difference missing(String what) {
        return new Difference(what, "there", "missing");
    }

    @Test
    void a_look_makes_no_default_group_which_would_outlive_a_project_that_is_being_removed() {
        ProjectFacts made = driver.ensureProject(SMALL, null);
        cloud.vanish("security-group", "default");
        Map<String, Integer> before = cloud.things();

        assertThat(driver.observeProject(SMALL.name(), SMALL.quota(), made)).isEqualTo(new Sight.Same());

        assertThat(cloud.things()).isEqualTo(before);
    }
}
