package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.acceptance.Deployment.Occurrence;
import io.santoku.emulators.scenario.FaultScenario;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Every call that a deployment makes fails once for good: the slice says which, and nothing is left of it.
@Tag("long")
class EverySouthboundCallFailsTest {
    private static final Rig RIG = Rig.with(
            "santoku.execution.patience=150ms",
            "santoku.execution.first-pause=20ms",
            "santoku.execution.longest-pause=100ms",
            "santoku.southbound.deadline=1s");
    private static final Deployment RECORDED = Deployment.record(RIG);
    private static final AtomicInteger CASES = new AtomicInteger();

    /// Each hangs for as long as the deadline lets it, so these few stand for all.
    private static final Set<String> HANGING = Set.of(
            "POST /identity/v3/projects",
            "PUT /compute/v2.1/os-quota-sets/{project}",
            "POST /osm/nslcm/v1/ns_instances_content",
            "GET /osm/nslcm/v1/ns_lcm_op_occs/{id}",
            "POST /");

    /// When it is out of order the driver does without: it finds the account in the list.
    private static final String DISPENSABLE = "GET /osm/admin/v1/vim_accounts/{id}";

    /// How a call fails.
    enum Way {
        /// It is refused, this once; nothing suggests another try.
        REFUSED("403", 1),
        /// The component is out of order from then on.
        OUT_OF_ORDER("503", -1),
        /// The component takes the call and never answers, from then on.
        HANGS("hang", -1);

        private final String what;
        private final int times;

        Way(String what, int times) {
            this.what = what;
            this.times = times;
        }
    }

    record Case(Occurrence call, Way way) {
        boolean isTried() {
            String kind = call.calls().kind();
            return switch (way) {
                case REFUSED -> true;
                case OUT_OF_ORDER -> !kind.equals(DISPENSABLE);
                case HANGS -> HANGING.contains(kind) && call.number() == 1;
            };
        }

        @Override
        public String toString() {
            return call + ": " + way;
        }
    }

    static Stream<Case> cases() {
        return RECORDED.occurrences()
                .flatMap(call -> Stream.of(Way.values()).map(way -> new Case(call, way)))
                .filter(Case::isTried);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_slice_fails_names_the_call_and_leaves_nothing(Case failing) {
        CASES.incrementAndGet();
        RIG.forgetRefusals();
        failing.call().prepare(RIG, failing.way().what, failing.way().times);

        String id = RIG.api().order(Nests.twoSites());
        RIG.api().sliceOnce(id, slice -> !List.of("pending", "running").contains(Api.operationState(slice)));
        RIG.world().clearFaults();
        JsonNode slice = RIG.api().settled(id);

        assertThat(slice.path("status").asString()).startsWith("Failed - ");
        assertThat(slice.at("/problem/fault/component").asString())
                .isEqualTo(failing.call().calls().reference());
        assertThat(slice.at("/problem/fault/call").asString()).matches(failing.call()::isNamed, failing.toString());
        assertThat(RIG.world().inventory()).isEmpty();
        assertThat(Databases.count(RIG.database(), "reservation")).isZero();
        assertThat(Databases.count(RIG.database(), "held_resource")).isZero();
        RIG.api().remove(id);
    }

    @Test
    void the_slice_runs_without_a_call_that_the_driver_can_do_without() {
        RIG.clean();
        RIG.world().addFault(new FaultScenario("osm", DISPENSABLE, 1, -1, "503"));

        String id = RIG.api().order(Nests.twoSites());

        assertThat(RIG.api().settled(id).path("status").asString()).isEqualTo("Running");
        RIG.world().clearFaults();
        RIG.api().remove(id);
        assertThat(RIG.world().inventory()).isEmpty();
    }

    @Test
    void the_recorded_deployment_is_a_whole_one() {
        assertThat(RECORDED.calls())
                .extracting(Deployment.Calls::reference)
                .contains(
                        "vim/core-cloud", "vim/edge1-a", "nfvo/osm", "wim/wim", "ems/ems-amarisoft", "ems/ems-open5gs");
        assertThat(RECORDED.calls())
                .extracting(Deployment.Calls::kind)
                .containsAll(HANGING)
                .contains("POST /identity/v3/auth/tokens", "POST /osm/admin/v1/tokens");
        assertThat(RECORDED.made()).containsEntry("osm ns_instances", 4);
    }

    @AfterAll
    static void count() {
        System.out.println("every southbound call fails: " + CASES + " cases");
    }
}
