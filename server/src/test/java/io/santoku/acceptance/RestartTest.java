package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults;
import io.santoku.emulators.osm.OsmSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A server that ends on the way goes on where it was, once it is back.
@Tag("long")
class RestartTest {
    private final Rig rig = Rig.with();

    @Test
    void a_deployment_goes_on_after_a_restart_while_network_services_boot() {
        rig.world().osm("osm").configure(booting(Duration.ofSeconds(3)));
        String id = rig.api().order(Nests.twoSites());
        rig.api().sliceOnce(id, _ -> waitingServices(id) == 4);

        rig.restart();

        assertThat(operationState(id)).isEqualTo("running");
        assertThat(rig.api().settled(id).path("status").asString()).isEqualTo("Running");
        assertThat(Deployment.made(rig))
                .containsEntry("osm ns_instances", 4)
                .containsEntry("osm vim_accounts", 2)
                .containsEntry("core-cloud projects", 1);
        assertThat(rig.world().component("osm").calls().count("POST /osm/nslcm/v1/ns_instances_content"))
                .isEqualTo(4);
        rig.api().remove(id);
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void a_rollback_goes_on_after_a_restart() {
        rig.world()
                .osm("osm")
                .configure(booting(Duration.ofMillis(50))
                        .withFailing("broken-ns", "the image does not boot")
                        .withTerminationTime(Duration.ofSeconds(3)));
        String id = rig.api().order(Nests.with(Nests.twoSites(), Nests.service("broken-ns", "broken", 0)));
        rig.api().sliceOnce(id, slice -> Api.operationState(slice).equals("undoing"));

        rig.restart();

        assertThat(rig.api().settled(id).path("status").asString())
                .startsWith("Failed - Network Service broken-ns failed to start on NFVO osm. create ns/core/broken");
        assertThat(rig.world().inventory()).isEmpty();
        rig.api().remove(id);
    }

    @Test
    void a_call_that_is_under_way_when_the_server_ends_is_made_again_without_harm() {
        rig.world()
                .component("core-cloud")
                .faults()
                .add(new Faults.Rule("POST /identity/v3/projects", 1, 1, Fault.parse("slow PT3S")));
        String id = rig.api().order(Nests.twoSites());
        rig.api()
                .sliceOnce(
                        id, _ -> rig.world().component("core-cloud").calls().count("POST /identity/v3/projects") == 1);

        rig.restart();

        assertThat(rig.api().settled(id).path("status").asString()).isEqualTo("Running");
        assertThat(Deployment.made(rig)).containsEntry("core-cloud projects", 1);
        rig.api().remove(id);
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void work_is_taken_up_before_requests_are_answered_and_handed_back_if_none_can_be() throws IOException {
        rig.world().osm("osm").configure(booting(Duration.ofSeconds(3)));
        String id = rig.api().order(Nests.twoSites());
        rig.api().sliceOnce(id, _ -> waitingServices(id) == 4);
        rig.stop();
        long before = takenUp();

        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> rig.startAt(taken.getLocalPort())).hasRootCauseInstanceOf(BindException.class);
        }
        assertThat(takenUp()).isEqualTo(before + 1);
        assertThat(picked()).isZero();

        rig.restart();
        assertThat(rig.api().settled(id).path("status").asString()).isEqualTo("Running");
        assertThat(Deployment.made(rig)).containsEntry("osm ns_instances", 4);
        rig.api().remove(id);
        assertThat(rig.world().inventory()).isEmpty();
    }

    /// How often a server of this rig has taken work up.
    private static long takenUp() throws IOException {
        try (var lines = Files.lines(Rig.LOG)) {
            return lines.filter(line -> line.contains("takes work up")).count();
        }
    }

    private long picked() {
        return rig.database()
                .sql("SELECT count(*) FROM scheduled_tasks WHERE picked")
                .query(Long.class)
                .single();
    }

    private static OsmSettings booting(Duration time) {
        return OsmSettings.DEFAULTS.withBootTime(time);
    }

    private String operationState(String id) {
        return Api.operationState(rig.api().slice(id));
    }

    private long waitingServices(String id) {
        JsonNode plan = rig.api().read("/v1/slices/" + id + "/plan");
        return StreamSupport.stream(plan.path("steps").spliterator(), false)
                .filter(step -> step.path("kind").asString().equals("ns"))
                .filter(step -> step.path("state").asString().equals("waiting"))
                .count();
    }
}
