package io.santoku.driver.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.driver.http.Call;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody else may do to a tenant, seen and mended; and what its security group lets in.
class OpenStackDriftTest {
    private static final String NAME = "vim_edge_katana_1";
    private static final ProjectOrder ORDER =
            new ProjectOrder(NAME, new Amounts(4, 4_050, 40, 2), new Secret("test-password-1"));

    private final EdgeCloud cloud = new EdgeCloud();
    private final VimDriver driver = cloud.driver("admin", Map.of());
    private ProjectFacts made = new ProjectFacts("", "", "");

    @BeforeEach
    void make() {
        made = driver.ensureProject(ORDER, null);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_disabled_project_and_a_disabled_user_are_enabled_again() {
        disable("project", made.projectId());
        disable("user", made.userId());

        assertThat(differences())
                .containsExactly(
                        new Difference("project", "enabled", "disabled"),
                        new Difference("user", "enabled", "disabled"));
        mend();
    }

    @Test
    void an_administrator_who_is_not_ours_is_put_out() {
        String stranger = cloud.user("stranger");
        cloud.identity(Call.putEmpty(
                "/v3/projects/{project}/users/{user}/roles/{role}", made.projectId(), stranger, cloud.role("admin")));

        assertThat(differences())
                .containsExactly(new Difference("role of the administrator for user " + stranger, "none", "there"));
        mend();
    }

    @Test
    void a_reader_who_is_not_ours_is_left_alone() {
        String stranger = cloud.user("stranger");
        cloud.identity(Call.putEmpty(
                "/v3/projects/{project}/users/{user}/roles/{role}", made.projectId(), stranger, cloud.role("reader")));

        assertThat(differences()).isEmpty();
    }

    @Test
    void raised_quotas_are_lowered_again() {
        cloud.limit(NAME, Map.of("cores", 400, "instances", -1));

        assertThat(differences())
                .containsExactly(
                        new Difference("quota of cores", "4", "400"), new Difference("quota of instances", "2", "-1"));
        mend();
    }

    @Test
    void machines_are_reached_from_each_other_only() {
        assertThat(cloud.openings(NAME)).containsExactly("IPv4 from the group", "IPv6 from the group");
    }

    @Test
    void an_operator_opens_them_to_address_ranges() {
        VimDriver open = cloud.driver("admin", Map.of("ingress", "10.0.0.0/8, 0.0.0.0/0 ::/0"));
        ProjectFacts other = open.ensureProject(new ProjectOrder("other", ORDER.quota(), ORDER.password()), null);

        assertThat(cloud.openings("other"))
                .containsExactly(
                        "IPv4 from 10.0.0.0/8",
                        "IPv4 from anywhere",
                        "IPv4 from the group",
                        "IPv6 from anywhere",
                        "IPv6 from the group");
        assertThat(open.observeProject("other", ORDER.quota(), other)).isEqualTo(new Sight.Same());
        assertThat(driver.observeProject("other", ORDER.quota(), other)).isInstanceOf(Sight.Different.class);
    }

    @Test
    void a_range_stays_open_however_it_is_written() {
        VimDriver open = cloud.driver("admin", Map.of("ingress", "10.0.0.5, 10.0.0.5/32, 2001:DB8::/32"));
        ProjectOrder order = new ProjectOrder("other", ORDER.quota(), ORDER.password());
        ProjectFacts other = open.ensureProject(order, null);
        List<String> openings = cloud.openings("other");

        assertThat(open.observeProject("other", ORDER.quota(), other)).isEqualTo(new Sight.Same());
        assertThat(open.ensureProject(order, other)).isEqualTo(other);
        assertThat(cloud.openings("other")).hasSize(4).isEqualTo(openings);
        assertThat(open.observeProject("other", ORDER.quota(), other)).isEqualTo(new Sight.Same());
    }

    @Test
    void what_somebody_opened_is_closed_again() {
        cloud.open(NAME, made.projectId(), "198.51.100.0/24");

        assertThat(differences())
                .containsExactly(new Difference("security group rule for IPv4 from 198.51.100.0/24", "none", "there"));
        mend();
        assertThat(cloud.openings(NAME)).containsExactly("IPv4 from the group", "IPv6 from the group");
    }

    private void disable(String kind, String id) {
        cloud.identity(Call.patch("/v3/" + kind + "s/{id}", Map.of(kind, Map.of("enabled", false)), id));
    }

    private void mend() {
        assertThat(driver.ensureProject(ORDER, made)).isEqualTo(made);
        assertThat(differences()).isEmpty();
    }

    private List<Difference> differences() {
        return switch (driver.observeProject(NAME, ORDER.quota(), made)) {
            case Sight.Different(var differences) -> differences;
            case Sight.Lost(var _, var left) -> left;
            case Sight.Same _, Sight.Gone _, Sight.Unseen _ -> List.of();
        };
    }
}
