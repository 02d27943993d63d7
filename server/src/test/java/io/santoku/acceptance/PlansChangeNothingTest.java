package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A plan is only words, and the order that follows keeps them (bar 6).
class PlansChangeNothingTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void neither_database_nor_world_differ_after_a_plan_and_a_validation() {
        Map<String, String> before = Databases.fingerprint(rig.database());

        JsonNode plan = api.post("/v1/plans", Nests.twoSites()).json();
        JsonNode review = api.post("/v1/nests/validate", Nests.twoSites()).json();

        assertThat(plan.path("steps")).hasSize(11);
        assertThat(review.path("valid").asBoolean()).isTrue();
        assertThat(Databases.fingerprint(rig.database())).isEqualTo(before);
        assertThat(before).containsKeys("slice", "operation", "journal", "reservation", "component");
        assertThat(rig.world().inventory()).isEmpty();
        assertThat(rig.world().calls().values()).allMatch(Map::isEmpty);
    }

    @Test
    void the_order_runs_exactly_the_steps_that_were_planned() {
        JsonNode planned = api.post("/v1/plans", Nests.twoSites()).json();

        String id = api.order(Nests.twoSites());
        JsonNode ran = api.read("/v1/slices/" + id + "/plan");

        assertThat(steps(ran)).isEqualTo(steps(planned));
        assertThat(ran.path("slice")).isEqualTo(planned.path("slice"));
        api.settled(id);
        assertThat(steps(api.read("/v1/slices/" + id + "/plan"))).isEqualTo(steps(planned));
        api.remove(id);
    }

    private static List<String> steps(JsonNode plan) {
        return StreamSupport.stream(plan.path("steps").spliterator(), false)
                .map(step -> step.path("id") + " of " + step.path("component") + " after " + step.path("after"))
                .toList();
    }
}
