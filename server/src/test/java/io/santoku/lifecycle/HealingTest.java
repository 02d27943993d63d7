package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.Instruction;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationState;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Samples;
import io.santoku.plan.StepId;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealingTest {
    private static Engine engine;

    private Healing healing;
    private Slice slice;
    private Set<String> whole;

    @BeforeAll
    static void start(@TempDir Path folder) {
        engine = Engine.create(folder.resolve("secrets.key"));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void order() {
        engine.clear();
        Sites.register(engine.database().storage(), 100);
        healing = engine.healing();
        slice = order(Sites.nest());
        whole = engine.drivers().inspect();
    }

    private static Slice order(Map<String, Object> nest) {
        var ordered = (OrderResult.Ordered) engine.lifecycle(() -> {}).order(nest, List.of());
        engine.runAll();
        return ordered.slice();
    }

    @Test
    void what_is_whole_needs_nothing() {
        assertThat(healing.heal(slice.id())).isEqualTo(new HealResult.InSync());
        assertThat(engine.observations().of(slice.id()))
                .noneMatch(ResourceObservation::isAdrift)
                .isNotEmpty();
    }

    @Test
    void a_radio_configuration_that_vanished_is_made_again() {
        engine.drivers().vanish("radio", "");

        assertThat(steps(healing.preview(slice.id()))).containsExactly("create radio/ems");
        assertThat(engine.drivers().inspect()).isNotEqualTo(whole);
        healed();
    }

    @Test
    void a_network_service_that_vanished_is_made_again_and_the_radio_told() {
        engine.drivers().vanish("service", "edge1.cu." + slice.id());

        assertThat(steps(healing.preview(slice.id()))).containsExactly("create ns/edge1/cu", "update radio/ems");
        healed();
    }

    @Test
    void what_ran_in_a_tenant_that_vanished_is_made_anew() {
        engine.drivers().vanish("tenant", "vim_core-cloud_katana_" + slice.id());

        assertThat(steps(healing.preview(slice.id())))
                .contains(
                        "create tenant/core-cloud",
                        "update account/core-cloud/osm",
                        "remove ns/core/amf",
                        "create ns/core/amf")
                .doesNotContain("create tenant/edge-cloud", "remove ns/edge1/upf");
        healed();
    }

    @Test
    void a_heal_that_fails_keeps_what_it_made_and_the_slice_runs_on() {
        engine.drivers().vanish("radio", "");
        engine.drivers().vanish("transport", "");
        engine.drivers().refuse("+radio");
        healing.heal(slice.id());
        engine.runAll();

        assertThat(stored().standing().phase()).isEqualTo(Phase.RUNNING);
        assertThat(engine.drivers().inspect()).anyMatch(thing -> thing.startsWith("transport"));
        engine.drivers().relent();
        healed();
    }

    @Test
    void what_a_heal_did_not_come_to_is_made_by_the_next_one() {
        engine.drivers().vanish("tenant", "vim_core-cloud_katana_" + slice.id());
        engine.drivers().refuse("+account");
        healing.heal(slice.id());
        engine.runAll();
        engine.drivers().relent();

        assertThat(engine.drivers().inspect()).contains("tenant vim_core-cloud_katana_" + slice.id());
        assertThat(steps(healing.preview(slice.id())))
                .as("the service still runs where its project was")
                .contains("update account/core-cloud/osm", "remove ns/core/amf", "create ns/core/amf");
        healed();
    }

    @Test
    void what_runs_is_due_until_it_was_looked_at() {
        Instant now = Instant.now();
        assertThat(engine.observations().due(now, 10)).containsExactly(slice.id());
        healing.look(slice.id());

        assertThat(engine.observations().due(now, 10)).isEmpty();
        assertThat(engine.observations().due(Instant.now().plusSeconds(60), 10)).containsExactly(slice.id());
        engine.lifecycle(() -> {})
                .conduct(slice.id(), new Conduct(slice.conduct().onFailure(), HealPolicy.OFF));
        assertThat(engine.observations().due(Instant.now().plusSeconds(60), 10)).isEmpty();
    }

    @Test
    void what_is_seen_while_the_slice_is_taken_away_counts_for_nothing() {
        engine.drivers().vanish("radio", "");
        engine.drivers().meanwhile("?radio", () -> engine.lifecycle(() -> {}).delete(slice.id(), false));

        assertThat(healing.look(slice.id())).isEmpty();
        assertThat(engine.observations().of(slice.id())).isEmpty();
        assertThat(healing.preview(slice.id())).isInstanceOf(HealResult.Busy.class);
        assertThat(engine.audit().look(false))
                .extracting(report -> report.coverage().busy(), AuditReport::adrift)
                .containsExactly(List.of(slice.id()), List.of());
    }

    @Test
    void a_heal_that_is_overtaken_says_by_what() {
        engine.drivers().vanish("radio", "");
        engine.drivers().meanwhile("?radio", () -> engine.lifecycle(() -> {}).delete(slice.id(), false));

        assertThat(healing.heal(slice.id())).isEqualTo(new HealResult.Busy(stored().operation()));
    }

    @Test
    void what_nobody_holds_is_found_and_removed() {
        String gone = order(Sites.nest()).id().value();
        ((DeleteResult.Deleting) engine.lifecycle(() -> {}).delete(new SliceId(gone), false)).operation();
        engine.runAll();
        engine.drivers().plant("tenant", "vim_core-cloud_katana_" + gone);
        engine.drivers().plant("service", "core.amf." + gone);
        engine.drivers().plant("tenant", "vim_core-cloud_katana_00000000-0000-0000-0000-000000000000");
        engine.drivers().plant("tenant", "somebody else's");

        AuditReport report = repaired(false);

        assertThat(report.orphans()).extracting(AuditReport.Orphan::known).contains(true, false);
        assertThat(report.repairs()).hasSize(1);
        assertThat(engine.drivers().inspect())
                .contains("tenant vim_core-cloud_katana_00000000-0000-0000-0000-000000000000", "tenant somebody else's")
                .noneMatch(thing -> thing.contains(gone));
        assertThat(stored().standing().phase()).isEqualTo(Phase.RUNNING);
        assertThat(engine.audit().repair(true, Optional.empty())).isEqualTo(new RepairResult.Unseen());
        assertThat(engine.audit().repair(true, Optional.of(report.digest()))).isInstanceOf(RepairResult.Stale.class);
        repaired(true);
        whole.add("tenant somebody else's");
        assertThat(engine.drivers().inspect()).isEqualTo(whole);
    }

    @Test
    void an_audit_heals_what_is_missing() {
        engine.drivers().vanish("service", "edge1.cu." + slice.id());
        AuditReport report = engine.audit().look(false);
        assertThat(report.adrift()).hasSize(1);
        assertThat(report.repairs()).hasSize(1);

        repaired(false);

        assertThat(engine.drivers().inspect()).isEqualTo(whole);
        assertThat(engine.audit().look(false).isClean()).isTrue();
    }

    @Test
    void what_two_ids_of_one_system_show_is_held_by_whoever_holds_it() {
        engine.database().storage().registry().nfvos().add(Samples.nfvo("osm-twin"));

        AuditReport report = repaired(false);

        assertThat(report.isClean()).as(report.toString()).isTrue();
        assertThat(report.twins())
                .containsExactly(new AuditReport.Twins(ComponentId.nfvo("osm"), ComponentId.nfvo("osm-twin")));
        assertThat(engine.drivers().inspect()).isEqualTo(whole);
    }

    @Test
    void nothing_of_a_slice_that_lives_is_removed() {
        engine.drivers().plant("service", "core.old." + slice.id());
        engine.drivers().plant("tenant", "vim_core-cloud_katana_" + slice.id() + "_shared");
        Set<String> before = engine.drivers().inspect();

        AuditReport report = repaired(false);

        assertThat(report.orphans()).hasSize(2).allMatch(orphan -> orphan.left() != null);
        assertThat(report.repairs()).isEmpty();
        repaired(true);
        assertThat(engine.drivers().inspect()).isEqualTo(before);
    }

    @Test
    void a_cancelled_order_leaves_nothing_and_says_so() {
        var ordered = (OrderResult.Ordered) engine.lifecycle(() -> {}).order(Sites.nest(), List.of());
        Slice other = ordered.slice();
        assertThat(engine.steering().instruct(other.operation(), Instruction.CANCEL))
                .isInstanceOf(InstructionResult.Taken.class);
        engine.runAll();

        assertThat(engine.slices().find(other.id()).orElseThrow().standing().status())
                .isEqualTo("Failed - cancelled");
        assertThat(engine.log().find(other.operation()).orElseThrow().state().state())
                .isEqualTo(OperationState.CANCELLED);
        assertThat(engine.drivers().inspect()).isEqualTo(whole);
        assertThat(engine.steering().instruct(other.operation(), Instruction.CANCEL))
                .isInstanceOf(InstructionResult.Inapplicable.class);
    }

    private void healed() {
        var healing = (HealResult.Healing) this.healing.heal(slice.id());
        assertThat(healing.operation().kind()).isEqualTo(OperationKind.HEAL);
        assertThat(this.healing.heal(slice.id())).isInstanceOf(HealResult.Busy.class);
        engine.runAll();
        assertThat(engine.log()
                        .find(healing.operation().id())
                        .orElseThrow()
                        .state()
                        .state())
                .isEqualTo(OperationState.SUCCEEDED);
        assertThat(engine.drivers().inspect()).isEqualTo(whole);
        assertThat(stored().standing().phase()).isEqualTo(Phase.RUNNING);
        assertThat(this.healing.heal(slice.id())).isEqualTo(new HealResult.InSync());
    }

    /// Looks, and has what was found repaired.
    private AuditReport repaired(boolean unknownToo) {
        String digest = engine.audit().look(unknownToo).digest();
        var begun = (RepairResult.Begun) engine.audit().repair(unknownToo, Optional.of(digest));
        engine.runAll();
        return begun.report();
    }

    private Slice stored() {
        return engine.slices().find(slice.id()).orElseThrow();
    }

    private static List<String> steps(HealResult result) {
        return ((HealResult.Feasible) result)
                .plan().steps().stream()
                        .map(step -> step.id())
                        .map(StepId::value)
                        .toList();
    }
}
