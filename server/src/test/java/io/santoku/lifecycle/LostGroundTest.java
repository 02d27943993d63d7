package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.lifecycle.Modification.AddService;
import io.santoku.plan.Plan;
import io.santoku.slice.Phase;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project that vanishes takes with it what runs there, also when that is noticed by something else than a heal, or
/// by a heal that does not come to its end.
class LostGroundTest {
    private static final AddService CACHE = new AddService("cache", "cache", "Edge1");

    private static Engine engine;
    private static Lifecycle lifecycle;
    private Slice slice;

    @BeforeAll
    static void create(@TempDir Path folder) {
        engine = Engine.create(folder.resolve("key"));
        lifecycle = engine.lifecycle(() -> {});
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void order() {
        engine.clear();
        Sites.register(engine.database().storage(), 100);
        Sites.catalogue(engine.database().storage(), "amf", "upf", "cu", "cache");
        slice = ((OrderResult.Ordered) lifecycle.order(Sites.nest(), List.of())).slice();
        engine.runAll();
    }

    @Test
    void a_change_that_makes_a_project_again_unawares_fails_and_a_heal_finds_what_ran_there() {
        engine.drivers().meanwhile("+tenant", this::loseProject);
        RunState end = changed();

        assertThat(end.state()).isEqualTo(OperationState.FAILED);
        assertThat(Objects.requireNonNull(end.failure()).sentence())
                .contains("its project is gone: heal the slice, then change it");
        assertThat(phase()).isEqualTo(Phase.RUNNING);
        assertThat(healing()).contains("replace tenant/edge-cloud", "remove ns/edge1/cu", "create ns/edge1/cu");
    }

    @Test
    void a_change_makes_again_what_a_heal_did_not_come_to() {
        loseProject();
        engine.drivers().refuse("+account");
        engine.healing().heal(slice.id());
        engine.runAll();
        engine.drivers().relent();

        assertThat(steps(((ChangeResult.Feasible) lifecycle.previewChange(slice.id(), CACHE))
                        .draft()
                        .plan()))
                .as("it still runs where its project was")
                .contains("remove ns/edge1/cu", "create ns/edge1/cu");
        assertThat(changed().state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(engine.healing().heal(slice.id())).isEqualTo(new HealResult.InSync());
    }

    @Test
    void an_audit_offers_the_heal_of_what_is_in_doubt_although_it_looks_well() {
        loseProject();
        engine.drivers().refuse("-service");
        engine.healing().heal(slice.id());
        engine.runAll();
        engine.drivers().relent();
        AuditReport report = engine.audit().look(false);

        assertThat(report.adrift()).isEmpty();
        assertThat(report.isClean()).isFalse();
        assertThat(report.repairs())
                .singleElement()
                .satisfies(repair -> assertThat(repair.what()).isEqualTo("heal"))
                .satisfies(repair -> assertThat(steps(repair.plan())).contains("create ns/edge1/cu"));
        engine.audit().repair(false, Optional.empty());
        engine.runAll();
        assertThat(engine.audit().look(false).isClean()).isTrue();
    }

    private void loseProject() {
        engine.drivers().vanish("tenant", "edge-cloud_katana_" + slice.id());
    }

    private RunState changed() {
        assertThat(lifecycle.change(slice.id(), CACHE)).isInstanceOf(ChangeResult.Changing.class);
        engine.runAll();
        return engine.log()
                .find(lifecycle.find(slice.id()).orElseThrow().operation())
                .orElseThrow()
                .state();
    }

    private Phase phase() {
        return lifecycle.find(slice.id()).orElseThrow().standing().phase();
    }

    private List<String> healing() {
        return steps(((HealResult.Feasible) engine.healing().preview(slice.id())).plan());
    }

    private static List<String> steps(Plan plan) {
        return plan.steps().stream().map(step -> step.id().value()).toList();
    }
}
