package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Samples;
import io.santoku.inventory.Storage;
import io.santoku.lifecycle.Modification.AddService;
import io.santoku.lifecycle.Modification.RestartService;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Components in maintenance get nothing new, and keep what they have.
class MaintenanceTest {
    private static final String CU = "edge1/cu";

    private static Engine engine;
    private static Lifecycle lifecycle;
    private static Storage storage;
    private Slice slice;

    @BeforeAll
    static void create(@TempDir Path folder) {
        engine = Engine.create(folder.resolve("key"));
        lifecycle = engine.lifecycle(() -> {});
        storage = engine.database().storage();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void order() {
        engine.clear();
        Sites.register(storage, 100);
        Sites.catalogue(storage, "amf", "upf", "cu", "cache");
        slice = ((OrderResult.Ordered) lifecycle.order(Sites.nest(), List.of())).slice();
        engine.runAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wim/wim", "ems/ems"})
    void an_order_that_needs_something_new_of_a_controller_is_refused_and_so_is_its_plan(String component) {
        maintain(component);
        List<String> before = engine.contents();

        var preview = (Proposal.InMaintenance) lifecycle.preview(Sites.nest(), List.of());
        var order = (OrderResult.Declined) lifecycle.order(Sites.nest(), List.of());

        assertThat(preview.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason)
                        .contains(" cannot be created: " + component + " is in maintenance since 20")
                        .endsWith(" (new disks)"));
        assertThat(order.why()).isEqualTo(preview);
        assertThat(engine.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vim/edge-cloud", "nfvo/osm"})
    void an_order_that_needs_a_place_is_refused_and_so_is_its_plan(String component) {
        maintain(component);

        var preview = (Proposal.Unplaceable) lifecycle.preview(Sites.nest(), List.of());
        var order = (OrderResult.Declined) lifecycle.order(Sites.nest(), List.of());

        String id = ComponentId.parse(component).id();
        assertThat(preview.misfits())
                .isNotEmpty()
                .allSatisfy(misfit -> assertThat(misfit.reason()).contains(id, "in maintenance since 20"));
        assertThat(order.why()).isInstanceOf(Proposal.Unplaceable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vim/edge-cloud", "nfvo/osm", "wim/wim", "ems/ems"})
    void an_order_that_may_fail_is_kept_with_the_reason(String component) {
        maintain(component);

        var kept = (OrderResult.Ordered) lifecycle.orderOrFail(Sites.nest(), List.of());

        assertThat(lifecycle.find(kept.slice().id()).orElseThrow().standing().status())
                .startsWith("Failed - ")
                .contains("in maintenance since 20", "(new disks)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vim/edge-cloud", "nfvo/osm", "wim/wim", "ems/ems"})
    void a_running_slice_is_restarted_in_its_place_healed_and_deleted(String component) {
        maintain(component);
        var plan = (ChangeResult.Feasible) lifecycle.previewChange(slice.id(), new RestartService(CU, false));
        assertThat(plan.draft().outline().warnings()).anyMatch(text -> text.startsWith(component + " is in maint"));
        change(new RestartService(CU, false));
        assertThat(site(CU).vim()).isEqualTo(Sites.EDGE_CLOUD);

        engine.healing().look(slice.id());
        engine.drivers().vanish("radio", "");
        engine.drivers().vanish("transport", "");
        assertThat(engine.healing().heal(slice.id())).isInstanceOf(HealResult.Healing.class);
        engine.runAll();
        assertThat(engine.healing().heal(slice.id())).isInstanceOf(HealResult.InSync.class);

        lifecycle.delete(slice.id(), false);
        engine.runAll();
        assertThat(engine.drivers().inspect()).isEmpty();
    }

    @Test
    void what_a_change_adds_goes_to_another_cloud_and_existing_configurations_are_updated() {
        Sites.cloud(storage, "edge-second", "edge1", 10);
        maintain("vim/edge-cloud");
        maintain("wim/wim");
        maintain("ems/ems");

        change(new AddService("cache", "cache", "edge1"));
        change(new RestartService(CU, true));

        assertThat(site("edge1/cache").vim()).isEqualTo(ComponentId.vim("edge-second"));
        assertThat(site(CU).vim()).isEqualTo(ComponentId.vim("edge-second"));
        assertThat(site("edge1/upf").vim()).isEqualTo(Sites.EDGE_CLOUD);
    }

    @Test
    void a_new_slice_takes_another_transport_controller_and_a_running_one_keeps_its_own() {
        storage.registry().wims().add(Samples.wim("second"));
        maintain("wim/wim");

        var proposal = (Proposal.Feasible) lifecycle.preview(Sites.nest(), List.of());
        var change =
                (ChangeResult.Feasible) lifecycle.previewChange(slice.id(), new AddService("cache", "cache", "edge1"));

        assertThat(steps(proposal.draft())).contains("create transport/second");
        assertThat(proposal.draft().outline().warnings()).noneMatch(text -> text.contains("in maintenance"));
        assertThat(steps(change.draft())).contains("update transport/wim");
    }

    @Test
    void orders_are_taken_again_after_the_end() {
        maintain("wim/wim");
        storage.maintenances().end(ComponentId.wim("wim"));

        assertThat(lifecycle.order(Sites.nest(), List.of())).isInstanceOf(OrderResult.Ordered.class);
    }

    private static void maintain(String component) {
        assertThat(storage.maintenances().begin(ComponentId.parse(component), "new disks"))
                .isPresent();
    }

    private void change(Modification modification) {
        assertThat(lifecycle.change(slice.id(), modification)).isInstanceOf(ChangeResult.Changing.class);
        engine.runAll();
    }

    private static List<String> steps(Draft draft) {
        return draft.plan().steps().stream()
                .map(Step::id)
                .map(step -> step.value())
                .toList();
    }

    private ServiceSite site(String key) {
        return lifecycle.find(slice.id()).orElseThrow().outline().sites().stream()
                .filter(site -> site.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
