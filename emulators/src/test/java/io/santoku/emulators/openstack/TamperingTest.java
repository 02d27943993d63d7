package io.santoku.emulators.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.emulators.openstack.TestCloud.Caller;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TamperingTest {
    private final TestCloud cloud = TestCloud.withTwoHosts();
    private final EmulatedOpenStack openStack = cloud.openStack();
    private String project = "";

    @BeforeEach
    void makeTenant() {
        Caller admin = cloud.admin();
        project = cloud.project("t-1");
        String user = cloud.user("t-1");
        String role = cloud.role("member");
        admin.put("/identity/v3/projects/%s/users/%s/roles/%s".formatted(project, user, role), "");
        admin.put("/compute/v2.1/os-quota-sets/" + project, "{'quota_set': {'cores': 8}}");
        admin.put("/networking/v2.0/quotas/" + project, "{'quota': {'network': 1}}");
        String group = admin.post(
                        "/networking/v2.0/security-groups",
                        "{'security_group': {'name': 't-1', 'project_id': '%s'}}".formatted(project))
                .text("/security_group/id");
        admin.post(
                "/networking/v2.0/security-group-rules",
                "{'security_group_rule': {'security_group_id': '%s', 'direction': 'ingress', 'project_id': '%s'}}"
                        .formatted(group, project));
        openStack.boot("t-1", "machine", 1, 512, 1);
    }

    @Test
    void a_whole_tenant_leaves_nothing() {
        assertThat(openStack.vanish("tenant", "t-1")).isEqualTo(2);
        assertThat(openStack.inventory()).isEmpty();
        assertThat(openStack.vanish("tenant", "t-1")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "project, 1, projects",
        "user, 1, users",
        "roles, 1, role_assignments",
        "security-group-rules, 3, security_group_rules",
        "quota, 1, compute_quotas",
        "quota, 1, network_quotas"
    })
    void a_part_goes_alone(String part, int count, String list) {
        assertThat(openStack.inventory()).containsKey(list);
        assertThat(openStack.vanish(part, "t-1")).isEqualTo(count);
        assertThat(openStack.inventory()).doesNotContainKey(list).containsKeys("servers", "security_groups");
        assertThat(openStack.vanish(part, "nobody")).isZero();
    }

    @Test
    void a_security_group_goes_and_the_default_one_stays() {
        assertThat(openStack.vanish("security-group", "t-1")).isEqualTo(1);
        assertThat(openStack.inventory().get("security_groups"))
                .asString()
                .contains("default")
                .doesNotContain("name=t-1");
    }

    @Test
    void a_quota_may_be_lowered_below_what_is_used() {
        openStack.setQuota("t-1", Map.of("cores", 0));

        assertThat(cloud.admin().get("/compute/v2.1/os-quota-sets/" + project).number("/quota_set/cores"))
                .isZero();
    }

    @Test
    void another_password_lets_nobody_in_with_the_old_one() {
        Caller admin = cloud.admin();
        openStack.setPassword("t-1", "test-password-anew");

        assertThat(openStack.admits("t-1", "test-password-anew", "t-1")).isTrue();
        openStack.setPassword("t-1", "test-password-again");
        assertThat(openStack.admits("t-1", "test-password-anew", "t-1")).isFalse();
        assertThat(admin.get("/identity/v3/projects").status()).isEqualTo(200);
        assertThatThrownBy(() -> openStack.setPassword("nobody", "x")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> openStack.vanish("weather", "t-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weather");
        assertThatThrownBy(() -> openStack.setQuota("t-1", Map.of("weather", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> openStack.setQuota("nobody", Map.of("cores", 1)))
                .isInstanceOf(NoSuchElementException.class);
    }
}
