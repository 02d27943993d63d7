package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.osm.OsmSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What people change of slices that run, and how they look at it first.
@Tag("long")
class SliceChangesTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private final String id = api.order(Nests.twoSites());
    private final String path = "/v1/slices/" + id;

    SliceChangesTest() {
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
    }

    @AfterEach
    void nothingIsLeft() {
        if (api.get(path).status() == 200) {
            api.remove(id);
        }
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void a_service_is_added_stopped_and_restarted_by_operations_of_their_own() {
        changed(Map.of("add", Map.of("nsdId", "video-cache-ns", "name", "second", "location", "core")));
        assertThat(site("core/second").path("stopped").asBoolean()).isFalse();
        String known = site("core/second").path("id").asString();

        changed(Map.of("stop", Map.of("networkService", "core/second")));
        assertThat(site("core/second").path("stopped").asBoolean()).isTrue();

        changed(Map.of("restart", Map.of("networkService", "core/second")));
        assertThat(site("core/second").path("stopped").asBoolean()).isFalse();
        assertThat(site("core/second").path("incarnation").asInt()).isEqualTo(2);
        assertThat(site("core/second").path("id").asString()).isEqualTo(known);
        assertThat(api.read("/v1/operations?slice=" + id).path("items"))
                .extracting(operation -> operation.path("kind").asString())
                .containsExactly("modify", "modify", "modify", "order");
    }

    @Test
    void a_plan_of_a_change_changes_nothing_and_has_the_steps_of_the_change() {
        Map<String, Object> change = Map.of("restart", Map.of("networkService", "edge1/upf-local", "elsewhere", true));
        Map<String, Integer> before = Deployment.made(rig);

        Api.Reply planned = api.post(path + "/plans", change);

        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        assertThat(Deployment.made(rig)).isEqualTo(before);
        assertThat(api.slice(id).at("/operation/kind").asString()).isEqualTo("order");
        changed(change);
        assertThat(steps(api.read(path + "/plan"))).isEqualTo(steps(planned.json()));
        assertThat(site("edge1/upf-local").path("vim").asString()).isEqualTo("edge1-b");
    }

    @Test
    void another_nest_takes_the_place_of_the_first() {
        Map<String, Object> wider = new LinkedHashMap<>(Nests.urllc("edge1"));
        wider.put("service_descriptor", Nests.twoSites().get("service_descriptor"));
        Map<String, Object> wanted = Nests.with(wider, Nests.service("iot-gateway-ns", "third", "edge2"));

        changed(Map.of("nest", wanted));

        assertThat(api.slice(id).path("name").asString()).isEqualTo("urllc");
        assertThat(site("edge2/third").path("vim").asString()).isEqualTo("edge2-cloud");
        assertThat(api.read(path + "/resources").path("items"))
                .allMatch(resource -> resource.path("held").asBoolean()
                        && resource.path("desired").asBoolean())
                .extracting(resource -> resource.path("id").asString())
                .contains("ns/edge2/third", "ns/core/gateway")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakes_are_told_before_anything_is_done(Object body) {
        assertThat(api.patch(path, body).status()).isEqualTo(400);
        assertThat(api.post(path + "/plans", body).status()).isEqualTo(400);
    }

    static Stream<Object> mistakes() {
        return Stream.of(
                Map.of(),
                List.of(),
                "stop",
                Map.of("stop", Map.of()),
                Map.of("stop", "core/gateway"),
                Map.of("pause", Map.of("networkService", "core/gateway")),
                Map.of("stop", Map.of("networkService", "core/gateway", "now", true)),
                Map.of("restart", Map.of("networkService", "core/gateway", "elsewhere", "yes")),
                Map.of("stop", Map.of("networkService", "a"), "restart", Map.of("networkService", "a")),
                Map.of("add", Map.of("nsdId", "video-cache-ns", "name", "new", "location", "edge2")),
                Map.of("nest", Map.of()),
                Map.of("nest", 7));
    }

    @Test
    void what_is_not_there_or_not_possible_has_its_own_problem() {
        assertThat(api.patch("/v1/slices/nobody", Map.of("stop", Map.of("networkService", "core/gateway")))
                        .status())
                .isEqualTo(404);
        assertThat(api.patch(path, Map.of("stop", Map.of("networkService", "core/nobody")))
                        .status())
                .isEqualTo(404);
        changed(Map.of("stop", Map.of("networkService", "core/gateway")));
        Api.Reply again = api.patch(path, Map.of("stop", Map.of("networkService", "core/gateway")));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("type").asString()).isEqualTo("/problems/inapplicable");
    }

    @Test
    void a_slice_at_work_is_not_changed() {
        rig.world()
                .osm("osm")
                .configure(OsmSettings.DEFAULTS
                        .withBootTime(Duration.ofMillis(500))
                        .withTerminationTime(Duration.ofMillis(300)));
        Map<String, Object> restart = Map.of("restart", Map.of("networkService", "core/gateway"));
        assertThat(api.patch(path, restart).status()).isEqualTo(202);

        Api.Reply busy = api.patch(path, restart);

        assertThat(busy.status()).isEqualTo(409);
        assertThat(busy.json().path("type").asString()).isEqualTo("/problems/operation-running");
        assertThat(api.slice(id).path("sync").asString()).isEqualTo("out-of-sync");
        assertThat(api.settled(id).path("sync").asString()).isEqualTo("in-sync");
    }

    @Test
    void a_forced_deletion_tells_what_it_left() {
        Api.Reply reply = api.delete(path + "?force=true");

        assertThat(reply.status()).isEqualTo(202);
        String operation = "/v1/operations/" + reply.json().path("id").asString();
        JsonNode ended = api.eventually(operation, now -> !now.path("endedAt").isMissingNode());
        assertThat(ended.path("kind").asString()).isEqualTo("force-delete");
        assertThat(ended.path("holder").asString()).isEqualTo(id);
        assertThat(ended.path("abandoned").isArray()).isTrue();
        assertThat(ended.path("abandoned")).isEmpty();
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    private void changed(Map<String, Object> change) {
        Api.Reply reply = api.patch(path, change);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        assertThat(reply.location())
                .endsWith("/v1/operations/" + reply.json().path("id").asString());
        assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");
    }

    private JsonNode site(String key) {
        return StreamSupport.stream(api.slice(id).path("sites").spliterator(), false)
                .filter(site -> site.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> steps(JsonNode plan) {
        return StreamSupport.stream(plan.path("steps").spliterator(), false)
                .map(step -> step.path("id").asString() + " after " + step.path("after"))
                .toList();
    }
}
