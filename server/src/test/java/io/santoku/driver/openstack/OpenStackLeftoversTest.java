package io.santoku.driver.openstack;

import static io.santoku.emulators.openstack.CloudVariant.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.Sight;
import io.santoku.driver.Sight.Difference;
import io.santoku.driver.Trace;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.driver.http.Call;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.openstack.Leftovers.Thing;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Secret;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What others left in tenants, and what is left of tenants.
class OpenStackLeftoversTest {
    private static final String NAME = "vim_edge_katana_1";
    private static final ProjectOrder ORDER =
            new ProjectOrder(NAME, new Amounts(4, 4_050, 40, 2), new Secret("test-password-1"));
    private static final List<String> KINDS =
            List.of("network", "port", "router", "floatingip", "volume", "snapshot", "server-group", "keypair");

    private final EdgeCloud cloud = new EdgeCloud();
    private final VimDriver driver = cloud.driver("admin", Map.of());
    private final VimDriver sweeping = cloud.driver("admin", Map.of("leftovers", "remove"));

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void what_others_left_is_named_and_keeps_the_project() {
        ProjectFacts made = driver.ensureProject(ORDER, null);
        KINDS.forEach(kind -> cloud.leave(NAME, kind, "their-" + kind));
        cloud.boot(NAME);
        Map<String, Integer> before = cloud.things();

        assertThat(FaultOf.the(() -> driver.removeProject(NAME, made)))
                .isInstanceOf(Conflict.class)
                .extracting(fault -> fault.detail())
                .asString()
                .contains(
                        "server machine (",
                        "network their-network (",
                        "port their-port (",
                        "router their-router (",
                        "floating IP their-floatingip (",
                        "volume their-volume (",
                        "snapshot their-snapshot (",
                        "server group their-server-group (",
                        "key pair their-keypair",
                        "let `config.leftovers` be `remove`");
        assertThat(cloud.things()).isEqualTo(before);
    }

    @Test
    void what_others_left_goes_with_the_project_where_the_operator_says_so() {
        ProjectFacts made = sweeping.ensureProject(ORDER, null);
        KINDS.forEach(kind -> cloud.leave(NAME, kind, "their-" + kind));
        cloud.boot(NAME);

        sweeping.removeProject(NAME, made);

        assertThat(cloud.inventory()).isEmpty();
    }

    @Test
    void what_is_in_a_project_that_vanished_is_named_first_and_taken_away() {
        ProjectFacts made = driver.ensureProject(ORDER, null);
        cloud.boot(NAME);
        cloud.leave(NAME, "volume", "disk");
        cloud.vanish("project", NAME);

        assertThat(differences(made).getFirst().what())
                .startsWith("server machine (")
                .endsWith("without its project");
        assertThat(differences(made).get(1).what()).startsWith("volume disk (");
        driver.removeProject(NAME, made);

        assertThat(cloud.inventory()).isEmpty();
    }

    @Test
    void a_vanished_project_stays_in_the_books_until_nothing_is_left_in_it() {
        ProjectFacts made = driver.ensureProject(ORDER, null);
        cloud.boot(NAME);
        cloud.vanish("project", NAME);
        cloud.faults().add(new Rule("DELETE /compute/v2.1/servers/{server}", 1, -1, new Fault.Status(409)));

        ProjectFacts mended = driver.ensureProject(ORDER, made);
        assertThat(mended.formerProjects()).containsExactly(made.projectId());
        assertThat(differences(mended))
                .as("its own group and the one that Neutron made, and not the group of the project that is there now")
                .contains(new Difference("security groups without their project", "none", "2"))
                .extracting(Difference::what)
                .anyMatch(what -> what.startsWith("server machine ("));

        cloud.faults().clear();
        ProjectFacts whole = driver.ensureProject(ORDER, mended);
        assertThat(whole.formerProjects()).isEmpty();
        assertThat(differences(whole)).isEmpty();
        driver.removeProject(NAME, whole);
        assertThat(cloud.inventory()).isEmpty();
    }

    @Test
    void what_may_not_be_taken_away_is_called_by_its_name() {
        ProjectFacts made = driver.ensureProject(ORDER, null);
        cloud.boot(NAME);
        cloud.vanish("project", NAME);
        cloud.faults().add(new Rule("DELETE /compute/v2.1/servers/{server}", 1, -1, new Fault.Status(403)));

        assertThat(FaultOf.the(() -> driver.ensureProject(ORDER, made)))
                .isInstanceOf(Denied.class)
                .extracting(fault -> fault.detail())
                .asString()
                .startsWith("server machine (")
                .contains("stays: answered 403");

        cloud.faults().clear();
        driver.removeProject(NAME, made);
        assertThat(cloud.inventory()).isEmpty();
    }

    @Test
    void looking_at_a_tenant_that_is_gone_makes_nothing() {
        ProjectFacts made = driver.ensureProject(ORDER, null);
        driver.removeProject(NAME, made);

        assertThat(driver.observeProject(NAME, ORDER.quota(), made)).isEqualTo(new Sight.Gone());
        assertThat(cloud.inventory()).isEmpty();
    }

    @Test
    void a_network_service_that_is_not_there_any_more_does_not_keep_the_project() {
        ProjectFacts made = driver.ensureProject(ORDER, null);
        cloud.vary(USUAL.without("network"));

        cloud.driver("admin", Map.of()).removeProject(NAME, made);

        assertThat(cloud.things()).doesNotContainKeys("projects", "users", "role_assignments", "compute_quotas");
    }

    @Test
    void what_a_vanished_tenant_left_is_traced_by_its_group() {
        ProjectFacts made = driver.ensureProject(ORDER, null);
        cloud.boot(NAME);
        cloud.vanish("project", NAME);
        cloud.vanish("user", NAME);

        assertThat(driver.traces(NAME::equals).traces())
                .containsExactly(new Trace(Trace.Kind.TENANT, NAME, made.projectId()));
        driver.removeProject(NAME, null);

        assertThat(cloud.inventory()).isEmpty();
    }

    @Test
    void groups_without_a_name_are_left_behind_by_their_own_project_only() {
        try (var other = new StubCloud()) {
            other.answering(
                    "/network/v2.0/security-groups",
                    Map.of(
                            "security_groups",
                            List.of(
                                    Map.of("id", "1", "name", "", "project_id", "theirs"),
                                    Map.of("id", "2", "name", "", "project_id", "gone"))));

            assertThat(new SecurityGroups(other.cloud()).leftOf("gone", ""))
                    .containsExactly(new Difference("security groups without their project", "none", "1"));
        }
    }

    @Test
    void of_much_that_is_left_some_is_named() {
        Thing thing = new Thing("volume", "1", "a\nb", Service.VOLUME, Call.get("/"));
        Thing odd = new Thing("volume", "1", "x".repeat(10_000), Service.VOLUME, Call.get("/"));

        assertThat(Leftovers.words(List.of(thing, thing))).isEqualTo("volume a b (1), volume a b (1)");
        assertThat(Leftovers.words(Collections.nCopies(10_000, thing))).endsWith("(1) and 9980 more");
        assertThat(odd.words()).hasSizeLessThan(400);
    }

    private List<Difference> differences(ProjectFacts known) {
        return switch (driver.observeProject(NAME, ORDER.quota(), known)) {
            case Sight.Different(var differences) -> differences;
            case Sight.Lost(var _, var left) -> left;
            case Sight.Same _, Sight.Gone _, Sight.Unseen _ -> List.of();
        };
    }
}
