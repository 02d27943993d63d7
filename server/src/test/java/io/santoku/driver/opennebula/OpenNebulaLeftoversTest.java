package io.santoku.driver.opennebula;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Conflict;
import io.santoku.driver.Sight;
import io.santoku.driver.VimDriver;
import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.driver.VimDriver.ProjectOrder;
import io.santoku.driver.http.FaultOf;
import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.inventory.Amounts;
import io.santoku.inventory.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What others left in groups, and what is left of groups.
class OpenNebulaLeftoversTest {
    private static final String NAME = "vim_edge_katana_1";
    private static final String PASSWORD = "test-password-1";
    private static final ProjectOrder ORDER =
            new ProjectOrder(NAME, new Amounts(4, 4_050, 40, 2), new Secret(PASSWORD));
    private static final List<String> KINDS = List.of("template", "image", "net", "secgroup");

    private final EdgeNebula nebula = new EdgeNebula(false);
    private final VimDriver driver = nebula.driver(Map.of());
    private final VimDriver sweeping = nebula.driver(Map.of("leftovers", "remove"));

    @AfterEach
    void stop() {
        nebula.close();
    }

    @Test
    void what_others_left_is_named_and_keeps_the_group() {
        ProjectFacts made = driver.ensureProject(ORDER, null);
        fill();
        Map<String, Integer> before = nebula.things();

        assertThat(FaultOf.the(() -> driver.removeProject(NAME, made)))
                .isInstanceOf(Conflict.class)
                .extracting(fault -> fault.detail())
                .asString()
                .contains(
                        "machine machine (",
                        "template their-template (",
                        "image their-image (",
                        "network their-net (",
                        "security group their-secgroup (",
                        "let `config.leftovers` be `remove`");
        assertThat(nebula.things()).isEqualTo(before);
    }

    @Test
    void what_others_left_goes_with_the_group_where_the_operator_says_so() {
        ProjectFacts made = sweeping.ensureProject(ORDER, null);
        fill();

        sweeping.removeProject(NAME, made);

        assertThat(nebula.inventory()).isEmpty();
    }

    @Test
    void what_is_in_a_group_that_vanished_is_named_first_and_taken_away() {
        ProjectFacts made = driver.ensureProject(ORDER, null);
        fill();
        nebula.vanish("project", NAME);

        assertThat(driver.observeProject(NAME, ORDER.quota(), made))
                .isInstanceOfSatisfying(
                        Sight.Lost.class,
                        lost -> assertThat(lost.left().getFirst().what())
                                .startsWith("machine machine (")
                                .endsWith("without its project"));
        driver.removeProject(NAME, made);
        assertThat(nebula.inventory()).isEmpty();
    }

    @Test
    void a_vanished_group_is_remembered_until_nothing_is_left_in_it() {
        ProjectFacts made = driver.ensureProject(ORDER, null);
        nebula.boot(NAME, PASSWORD);
        nebula.vanish("project", NAME);
        nebula.faults().add(new Rule("POST /RPC2 one.vm.recover", 1, -1, new Fault.Status(409)));

        ProjectFacts mended = driver.ensureProject(ORDER, made);
        assertThat(mended.formerProjects()).containsExactly(made.projectId());
        nebula.faults().clear();
        ProjectFacts whole = driver.ensureProject(ORDER, mended);

        assertThat(whole.formerProjects()).isEmpty();
        assertThat(driver.observeProject(NAME, ORDER.quota(), whole)).isEqualTo(new Sight.Same());
        driver.removeProject(NAME, whole);
        assertThat(nebula.inventory()).isEmpty();
    }

    @Test
    void a_group_and_a_user_of_others_are_not_touched_though_they_have_the_numbers_that_we_knew() {
        var theirs = new ProjectOrder("theirs", ORDER.quota(), ORDER.password());
        ProjectFacts others = driver.ensureProject(theirs, null);

        driver.removeProject(NAME, others);

        assertThat(driver.findProject("theirs")).contains(others);
    }

    private void fill() {
        KINDS.forEach(kind -> nebula.leave(NAME, kind, "their-" + kind));
        nebula.boot(NAME, PASSWORD);
    }
}
