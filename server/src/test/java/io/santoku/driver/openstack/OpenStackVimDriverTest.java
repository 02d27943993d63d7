package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriverContract;
import io.santoku.driver.http.FaultOf;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import java.time.Duration;
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
    protected boolean isClean() {
        return cloud.inventory().isEmpty();
    }

    @Override
    protected Map<String, Integer> things() {
        return cloud.things();
    }

    @Test
    void a_new_tenant_takes_few_calls() {
        driver.ensureTenant(SMALL, null);
        driver.removeTenant(SMALL.name(), null);
        cloud.calls().clear();
        driver.ensureTenant(SMALL, null);

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
}
