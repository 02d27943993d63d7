package io.santoku.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.Instruction;
import io.santoku.execution.OperationState;
import io.santoku.lifecycle.Modification.AddService;
import io.santoku.lifecycle.Modification.Redesign;
import io.santoku.lifecycle.Modification.RestartService;
import io.santoku.lifecycle.Modification.StopService;
import io.santoku.placement.ServiceSite;
import io.santoku.plan.StepId;
import io.santoku.slice.Phase;
import io.santoku.slice.SliceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes of a slice that runs: the difference between what it holds and what is wanted, and nothing else.
class ChangeTest {
    private static final String CU = "edge1/cu";

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
    void what_lost_its_project_is_healed_before_more_is_put_there() {
        engine.drivers().vanish("tenant", "edge-cloud_katana_" + slice.id());
        change(new AddService("cache", "cache", "Edge1"));

        assertThat(phase()).isEqualTo(Phase.RUNNING);
        assertThat(keys()).doesNotContain("edge1/cache");
        assertThat(engine.drivers().inspect()).noneMatch(thing -> thing.contains("cache"));
        assertThat(engine.log()
                        .find(lifecycle.find(slice.id()).orElseThrow().operation())
                        .orElseThrow()
                        .state())
                .satisfies(end -> assertThat(end.state()).isEqualTo(OperationState.FAILED))
                .satisfies(
                        end -> assertThat(Objects.requireNonNull(end.failure()).sentence())
                                .contains("its project is gone: heal the slice, then change it"));
    }

    @Test
    void a_service_is_added_with_its_quota_and_nothing_else_is_touched() {
        var add = new AddService("cache", "cache", "Edge1");
        assertThat(steps(preview(add)))
                .containsExactlyInAnyOrder("update tenant/edge-cloud", "update transport/wim", "create ns/edge1/cache");
        assertThat(preview(add)
                        .plan()
                        .step(new StepId("update tenant/edge-cloud"))
                        .reason()
                        .sentence())
                .startsWith("it is wanted otherwise: quota of vCPUs 2 -> 3");
        Set<String> before = engine.drivers().inspect();
        change(add);

        assertThat(phase()).isEqualTo(Phase.RUNNING);
        assertThat(engine.drivers().inspect())
                .containsAll(before)
                .contains("service edge1.cache." + slice.id())
                .hasSize(before.size() + 1);
        assertThat(keys()).contains("edge1/cache");
        assertThat(booked()).contains("ns/edge1/cache");
        delete();
    }

    @Test
    void a_preview_changes_nothing() {
        List<String> before = engine.contents();
        preview(new AddService("cache", "cache", "edge1"));
        preview(new RestartService(CU, false));

        assertThat(engine.contents()).isEqualTo(before);
    }

    @Test
    void a_service_is_restarted_in_its_place() {
        var restart = new RestartService(CU, false);
        assertThat(steps(preview(restart)))
                .containsExactly("remove ns/edge1/cu", "create ns/edge1/cu~2", "update radio/ems");
        change(restart);

        assertThat(site(CU).incarnation()).isEqualTo(2);
        assertThat(site(CU).nsId(slice.id()))
                .isEqualTo(slice.outline().sites().getLast().nsId(slice.id()));
        assertThat(engine.drivers().inspect())
                .contains("service edge1.cu-2." + slice.id())
                .doesNotContain("service edge1.cu." + slice.id());
        assertThat(booked()).containsExactly("ns/core/amf", "ns/edge1/cu~2", "ns/edge1/upf");
        change(restart);
        assertThat(site(CU).incarnation()).isEqualTo(3);
        delete();
    }

    @Test
    void a_service_moves_to_another_cloud_and_the_old_one_is_left_clean() {
        Sites.cloud(engine.database().storage(), "edge-second", "edge1", 10);
        change(new RestartService(CU, true));
        change(new RestartService("edge1/upf", true));

        assertThat(site(CU).vim().id()).isEqualTo("edge-second");
        assertThat(engine.drivers().inspect())
                .noneMatch(there -> there.contains("edge-cloud"))
                .anyMatch(there -> there.contains("edge-second"));
        assertThat(booked()).containsExactly("ns/core/amf", "ns/edge1/cu~2", "ns/edge1/upf~2");
        delete();
    }

    @Test
    void a_move_that_fails_is_undone() {
        Sites.cloud(engine.database().storage(), "edge-second", "edge1", 10);
        Set<String> before = engine.drivers().inspect();
        engine.drivers().refuse("+service");
        change(new RestartService(CU, true));

        assertThat(phase()).isEqualTo(Phase.RUNNING);
        assertThat(latest()).isEqualTo(OperationState.FAILED);
        assertThat(engine.drivers().inspect()).isEqualTo(before);
        assertThat(site(CU).incarnation()).isEqualTo(1);
        assertThat(booked()).containsExactly("ns/core/amf", "ns/edge1/cu", "ns/edge1/upf");
    }

    @Test
    void a_restart_that_is_stopped_before_it_begins_keeps_its_room() {
        lifecycle.change(slice.id(), new RestartService(CU, false));
        Slice changing = lifecycle.find(slice.id()).orElseThrow();
        engine.steering().instruct(changing.operation(), Instruction.CANCEL);
        engine.runAll();

        assertThat(phase()).isEqualTo(Phase.RUNNING);
        assertThat(latest()).isEqualTo(OperationState.CANCELLED);
        assertThat(booked()).containsExactly("ns/core/amf", "ns/edge1/cu", "ns/edge1/upf");
    }

    @Test
    void what_a_failed_deletion_took_away_is_placed_anew_by_the_next_change() {
        engine.drivers().refuse("-account");
        lifecycle.delete(slice.id(), false);
        engine.runAll();
        assertThat(phase()).isEqualTo(Phase.ERROR);
        engine.drivers().relent();
        change(new AddService("cache", "cache", "edge1"));

        assertThat(phase()).isEqualTo(Phase.RUNNING);
        assertThat(booked()).containsExactly("ns/core/amf~2", "ns/edge1/cache", "ns/edge1/cu~2", "ns/edge1/upf~2");
        delete();
    }

    @Test
    void a_restart_that_fails_is_an_error_and_can_be_repeated() {
        engine.drivers().refuse("+service");
        change(new RestartService(CU, false));
        assertThat(phase()).isEqualTo(Phase.ERROR);
        engine.drivers().relent();
        change(new RestartService(CU, false));

        assertThat(phase()).isEqualTo(Phase.RUNNING);
        assertThat(engine.drivers().inspect())
                .filteredOn(there -> there.startsWith("service edge1.cu"))
                .hasSize(1);
        delete();
    }

    @Test
    void a_service_stops_and_starts_again() {
        change(new StopService(CU));
        assertThat(site(CU).stopped()).isTrue();
        assertThat(engine.drivers().inspect()).noneMatch(there -> there.startsWith("service edge1.cu"));
        assertThat(booked()).containsExactly("ns/core/amf", "ns/edge1/upf");
        change(new RestartService(CU, false));

        assertThat(site(CU).stopped()).isFalse();
        assertThat(engine.drivers().inspect()).anyMatch(there -> there.startsWith("service edge1.cu"));
        delete();
    }

    @Test
    void another_nest_changes_what_differs() {
        Map<String, Object> wanted = Sites.withServices("cache");
        assertThat(steps(preview(new Redesign(wanted, List.of())))).contains("create ns/edge1/cache");
        change(new Redesign(wanted, List.of()));
        assertThat(keys()).contains("edge1/cache");
        assertThat(lifecycle.find(slice.id()).orElseThrow().nest().get("service_descriptor"))
                .isEqualTo(wanted.get("service_descriptor"));
        change(new Redesign(Sites.nest(), List.of()));

        assertThat(keys()).doesNotContain("edge1/cache");
        assertThat(engine.drivers().inspect()).noneMatch(there -> there.startsWith("service edge1.cache"));
        delete();
    }

    @Test
    void a_change_that_makes_no_sense_is_refused_and_nothing_is_written() {
        List<String> before = engine.contents();

        assertThat(lifecycle.change(new SliceId("nobody"), new StopService(CU)))
                .isInstanceOf(ChangeResult.Unknown.class);
        assertThat(lifecycle.change(slice.id(), new StopService("moon/cu")))
                .isEqualTo(new ChangeResult.NoSuchService("moon/cu"));
        assertThat(lifecycle.change(slice.id(), new AddService("cache", "cache", "moon")))
                .isInstanceOf(ChangeResult.Declined.class);
        assertThat(lifecycle.change(slice.id(), new AddService("unheard-of", "cache", "edge1")))
                .isInstanceOf(ChangeResult.Declined.class);
        assertThat(lifecycle.change(slice.id(), new RestartService(CU, true)))
                .isInstanceOf(ChangeResult.Declined.class);
        assertThat(lifecycle.change(slice.id(), new Redesign(Sites.with("sst", 3), List.of())))
                .isInstanceOf(ChangeResult.Declined.class);
        assertThat(engine.contents()).isEqualTo(before);
    }

    @Test
    void only_one_change_at_a_time() {
        lifecycle.change(slice.id(), new StopService(CU));

        assertThat(lifecycle.change(slice.id(), new StopService("edge1/upf"))).isInstanceOf(ChangeResult.Busy.class);
        assertThat(lifecycle.delete(slice.id(), false)).isInstanceOf(DeleteResult.Busy.class);
        engine.runAll();
        assertThat(site(CU).stopped()).isTrue();
    }

    private void change(Modification modification) {
        assertThat(lifecycle.change(slice.id(), modification)).isInstanceOf(ChangeResult.Changing.class);
        engine.runAll();
    }

    private Draft preview(Modification modification) {
        return ((ChangeResult.Feasible) lifecycle.previewChange(slice.id(), modification)).draft();
    }

    private static List<String> steps(Draft draft) {
        return draft.plan().steps().stream().map(step -> step.id().value()).toList();
    }

    private void delete() {
        lifecycle.delete(slice.id(), false);
        engine.runAll();
        assertThat(engine.drivers().inspect()).isEmpty();
        assertThat(booked()).isEmpty();
    }

    private Phase phase() {
        return lifecycle.find(slice.id()).orElseThrow().standing().phase();
    }

    private OperationState latest() {
        var operation = lifecycle.find(slice.id()).orElseThrow().operation();
        return engine.log().find(operation).orElseThrow().state().state();
    }

    private List<String> keys() {
        return sites().stream().map(ServiceSite::key).toList();
    }

    private ServiceSite site(String key) {
        return sites().stream()
                .filter(site -> site.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<ServiceSite> sites() {
        return lifecycle.find(slice.id()).orElseThrow().outline().sites();
    }

    private List<String> booked() {
        return engine.database().storage().reservations().of(slice.id()).stream()
                .map(booking -> booking.resource())
                .sorted()
                .toList();
    }
}
