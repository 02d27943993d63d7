package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.osm.OsmSettings;
import io.santoku.emulators.scenario.FaultScenario;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Operators tell operations how to go on: they cancel orders, and answer those that ask.
@Tag("long")
class SteeringStoryTest {
    private static final String RADIO = "POST /slice";
    private static final String SERVICES = "POST /osm/nslcm/v1/ns_instances_content";

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @AfterEach
    void nothingIsLeft() {
        rig.world().clearFaults();
        assertThat(rig.world().inventory()).isEmpty();
        assertThat(Databases.count(rig.database(), "held_resource")).isZero();
        assertThat(Databases.count(rig.database(), "reservation")).isZero();
    }

    @Test
    void an_order_that_is_cancelled_takes_everything_back_and_proves_it() {
        slowServices();
        String id = api.order(Nests.twoSites());
        JsonNode begun =
                api.sliceOnce(id, slice -> slice.path("phase").asString().equals("Activation"));
        String operation = operation(begun);

        Api.Reply told = api.post(operation + "/cancel");

        assertThat(told.status()).as(told.text()).isEqualTo(202);
        assertThat(told.location()).endsWith(operation);
        assertThat(told.json().at("/instruction/instruction").asString()).isEqualTo("cancel");
        assertThat(told.json().at("/instruction/state").asString()).isEqualTo("pending");
        JsonNode slice = api.settled(id);
        assertThat(slice.path("status").asString()).isEqualTo("Failed - cancelled");
        JsonNode ended = api.read(operation);
        assertThat(ended.path("state").asString()).isEqualTo("cancelled");
        assertThat(ended.at("/instruction/state").asString()).isEqualTo("heeded");
        assertThat(ended.path("leftBehind")).isEmpty();
        assertThat(ended.at("/certificate/places").asInt()).isPositive();
        assertThat(ended.at("/certificate/sentence").asString())
                .isEqualTo("0 left, checked %d places"
                        .formatted(ended.at("/certificate/places").asInt()));
        assertThat(rig.world().inventory()).isEmpty();
        api.remove(id);
    }

    @Test
    void an_order_that_is_to_keep_holds_everything_until_it_is_deleted() {
        rig.world().addFault(new FaultScenario("ems-amarisoft", RADIO, 1, -1, "403"));
        String id = order(Nests.twoSites(), "onFailure=keep");

        JsonNode slice = api.settled(id);

        assertThat(slice.path("phase").asString()).isEqualTo("Error");
        assertThat(slice.at("/problem/fault/component").asString()).isEqualTo("ems/ems-amarisoft");
        assertThat(slice.at("/operation/leftBehind"))
                .extracting(JsonNode::asString)
                .contains("ns/core/gateway", "ns/core/cache", "transport/wim");
        assertThat(rig.world().inventory()).isNotEmpty();
        rig.world().clearFaults();
        JsonNode deletion = api.remove(id);
        assertThat(deletion.at("/certificate/left")).isEmpty();
        assertThat(deletion.at("/certificate/unanswered")).isEmpty();
    }

    /// Case 26: asking stops nothing but the decision.
    @Test
    void while_an_order_asks_its_other_services_boot_and_the_picture_is_the_present_one() {
        slowServices();
        rig.world().addFault(new FaultScenario("osm", SERVICES, 1, 1, "403"));
        String id = order(Nests.twoSites(), "onFailure=ask&heal=off");
        JsonNode asking = asking(id);
        String failed = asking.at("/problem/step").asString();
        String timeline = "/v1/slices/" + id + "/timeline";

        JsonNode through = api.eventually(timeline, now -> services(now, failed).allMatch("done"::equals));
        assertThat(Api.operationState(api.slice(id))).isEqualTo("asking");
        assertThat(services(through, failed)).hasSize(3);
        assertThat(through.path("criticalPath").valueStream().map(JsonNode::asString))
                .anyMatch(step -> step.startsWith("create ns/"));
        double shown = through.path("criticalPathSeconds").asDouble();
        assertThat(shown).isGreaterThan(2);
        JsonNode later =
                api.eventually(timeline, now -> now.path("criticalPathSeconds").asDouble() > shown + 0.3);
        assertThat(later.path("state").asString()).isEqualTo("asking");
        assertThat(later.path("expectedEnd").isNull()).isFalse();

        assertThat(api.post(operation(asking) + "/roll-back").status()).isEqualTo(202);
        assertThat(api.settled(id).path("status").asString()).startsWith("Failed - ");
        api.remove(id);
    }

    private static Stream<String> services(JsonNode timeline, String failed) {
        return timeline.path("steps")
                .valueStream()
                .filter(step -> step.path("kind").asString().equals("ns")
                        && !step.path("id").asString().equals(failed))
                .map(step -> step.path("state").asString());
    }

    @Test
    void an_order_that_asks_runs_once_the_cause_is_mended_and_it_is_told_to_retry() {
        rig.world().addFault(new FaultScenario("ems-amarisoft", RADIO, 1, -1, "403"));
        String id = order(Nests.twoSites(), "onFailure=ask&heal=off");
        JsonNode asking = asking(id);
        assertThat(asking.at("/conduct/onFailure").asString()).isEqualTo("ask");
        assertThat(asking.at("/conduct/heal").asString()).isEqualTo("off");
        assertThat(asking.at("/operation/onFailure").asString()).isEqualTo("ask");
        assertThat(asking.at("/problem/fault/component").asString()).isEqualTo("ems/ems-amarisoft");
        assertThat(asking.at("/operation/answers"))
                .extracting(JsonNode::asString)
                .containsExactly("retry", "roll-back", "cancel");

        assertThat(Metrics.parse(api.get("/metrics").text()).value("santoku_operations_asking"))
                .contains(1.0);
        assertThat(api.read("/api/slice/" + id).path("status").asString()).isEqualTo("Activation");
        rig.world().clearFaults();
        assertThat(api.post(operation(asking) + "/retry").status()).isEqualTo(202);

        JsonNode slice = api.settled(id);
        assertThat(slice.path("status").asString()).isEqualTo("Running");
        assertThat(slice.at("/operation/answers").isMissingNode()).isTrue();
        api.remove(id);
    }

    @Test
    void what_is_optional_is_skipped_when_an_order_asks() {
        Map<String, Object> nest =
                Nests.with(Nests.urllc("edge1"), Nests.optional(Nests.service("broken-ns", "broken", 0)));
        String id = order(nest, "onFailure=ask");
        JsonNode asking = asking(id);
        assertThat(asking.at("/operation/answers"))
                .extracting(JsonNode::asString)
                .containsExactly("retry", "skip", "roll-back", "cancel");

        assertThat(api.post(operation(asking) + "/skip").status()).isEqualTo(202);

        JsonNode slice = api.settled(id);
        assertThat(slice.path("status").asString()).isEqualTo("Running");
        assertThat(slice.path("leftOut"))
                .extracting(left -> left.path("networkService").asString())
                .contains("ns/core/broken");
        api.remove(id);
    }

    @Test
    void what_cannot_be_skipped_is_told_and_the_operation_goes_on_asking_until_it_is_rolled_back() {
        rig.world().addFault(new FaultScenario("osm", SERVICES, 1, 1, "403"));
        String id = order(Nests.twoSites(), "onFailure=ask");
        String operation = operation(asking(id));

        assertThat(api.post(operation + "/skip").status()).isEqualTo(202);
        JsonNode refused = api.eventually(
                operation, now -> now.at("/instruction/state").asString().equals("refused"));
        assertThat(refused.path("state").asString()).isEqualTo("asking");
        assertThat(refused.at("/instruction/why").asString()).isEqualTo("the slice cannot do without what failed");

        assertThat(api.post(operation + "/roll-back").status()).isEqualTo(202);
        JsonNode slice = api.settled(id);
        assertThat(slice.path("status").asString())
                .startsWith("Failed - Network Service ")
                .contains(" failed to start on NFVO osm. create ns/");
        assertThat(slice.at("/operation/certificate/sentence").asString()).startsWith("0 left, checked ");
        api.remove(id);
    }

    @Test
    void an_order_that_asks_can_be_cancelled() {
        rig.world().addFault(new FaultScenario("osm", SERVICES, 1, 1, "403"));
        String id = order(Nests.twoSites(), "onFailure=ask");

        assertThat(api.post(operation(asking(id)) + "/cancel").status()).isEqualTo(202);

        assertThat(api.settled(id).path("status").asString()).isEqualTo("Failed - cancelled");
        api.remove(id);
    }

    @Test
    void what_does_not_fit_is_refused_with_the_reason() {
        slowServices();
        String id = api.order(Nests.urllc("edge1"));
        String operation = operation(api.slice(id));
        assertUnfit(api.post(operation + "/retry"), "It is ");
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        assertUnfit(api.post(operation + "/cancel"), "It is succeeded.");
        String deletion = "/v1/operations/"
                + api.delete("/v1/slices/" + id).json().path("id").asString();
        assertUnfit(api.post(deletion + "/cancel"), "A deletion goes on to its end.");
        assertThat(api.post("/v1/operations/nobody/cancel").status()).isEqualTo(404);
        assertThat(api.post(operation + "/dance").status()).isEqualTo(404);
        assertThat(api.get(operation + "/cancel").status()).isEqualTo(405);
        api.eventually(deletion, now -> now.path("state").asString().equals("succeeded"));
    }

    @Test
    void who_deletes_twice_joins_and_who_changes_meanwhile_is_told_to_wait() {
        String id = api.order(Nests.twoSites());
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        slowServices();
        Api.Reply first = api.delete("/v1/slices/" + id);

        Api.Reply second = api.delete("/v1/slices/" + id);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        Api.Reply change = api.patch("/v1/slices/" + id, Map.of("stop", Map.of("networkService", "core/gateway")));
        assertThat(change.status()).as(change.text()).isEqualTo(409);
        assertThat(api.delete("/v1/slices/" + id + "?force=true").status()).isEqualTo(409);
        String operation = "/v1/operations/" + first.json().path("id").asString();
        JsonNode ended =
                api.eventually(operation, now -> now.path("state").asString().equals("succeeded"));
        assertThat(ended.at("/certificate/left")).isEmpty();
    }

    @Test
    void what_a_forced_deletion_abandons_is_told_by_component_and_name() {
        String id = api.order(Nests.urllc("edge1"));
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        rig.world().addFault(new FaultScenario("ems-amarisoft", "DELETE /slice/{slice}", 1, -1, "403"));
        rig.world().addFault(new FaultScenario("edge1-a", "DELETE /identity/v3/projects/{project}", 1, -1, "403"));

        Api.Reply reply = api.delete("/v1/slices/" + id + "?force=true");

        String operation = "/v1/operations/" + reply.json().path("id").asString();
        JsonNode ended = api.eventually(operation, now -> !now.path("endedAt").isMissingNode());
        assertThat(ended.path("abandonedResources"))
                .extracting(left -> left.path("component").asString())
                .contains("vim/edge1-a");
        assertThat(ended.path("abandonedResources"))
                .allMatch(left -> left.path("why").asString().contains("answered"));
        assertThat(ended.path("abandonedResources").path(0).path("name").asString())
                .isNotBlank();
        rig.clean();
    }

    private String order(Map<String, Object> nest, String query) {
        Api.Reply reply = api.post("/v1/slices?" + query, nest);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().path("id").asString();
    }

    private JsonNode asking(String id) {
        return api.sliceOnce(id, slice -> Api.operationState(slice).equals("asking"));
    }

    private void slowServices() {
        rig.world()
                .osm("osm")
                .configure(OsmSettings.DEFAULTS
                        .withBootTime(Duration.ofSeconds(2))
                        .withTerminationTime(Duration.ofMillis(500)));
    }

    private static String operation(JsonNode slice) {
        return "/v1/operations/" + slice.at("/operation/id").asString();
    }

    private static void assertUnfit(Api.Reply reply, String why) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(reply.json().path("type").asString()).isEqualTo("/problems/instruction-unfit");
        assertThat(reply.json().path("detail").asString()).startsWith(why);
    }
}
