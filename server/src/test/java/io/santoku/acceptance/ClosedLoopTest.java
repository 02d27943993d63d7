package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The whole loop, with real Prometheus and Alertmanager: a network service dies, its metric shows it, the rule fires,
/// the webhook arrives, policy restarts the service, the alert resolves, and the slice is well.
class ClosedLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Rig rig = Rig.with("santoku.monitoring.interval=500ms");
    private final Api api = rig.api();

    @BeforeAll
    static void requirePrograms() {
        assumeTrue(AlertingStack.isInstalled(), "install the packages prometheus and prometheus-alertmanager");
    }

    @Test
    void a_network_service_that_dies_is_restarted_and_the_slice_is_well_again(@TempDir Path folder) throws IOException {
        String id = api.order(Nests.twoSites());
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        try (var stack = AlertingStack.start(folder, api.server())) {
            List<String> before = services();
            await("the services are seen")
                    .atMost(PATIENCE)
                    .until(() -> seen(stack, "ns_status == 1"), size -> size == before.size());

            assertThat(rig.world().osm("osm").kill(before.getFirst(), "the host burnt down"))
                    .isEqualTo(1);
            await("the predecessor's word").atMost(PATIENCE).until(() -> isHeard(id));
            JsonNode acted = until(id, "/decisions/0", decision -> is(decision, "state", "acted"));
            assertThat(acted.path("rule").asString()).isEqualTo("restart");
            restarted(acted.path("operation").asString(), before);

            await("the alert resolves").atMost(PATIENCE).until(() -> isQuiet(stack));
            until(id, "/failing", JsonNode::isEmpty);
            await("the new service is seen")
                    .atMost(PATIENCE)
                    .until(() -> seen(stack, "ns_status == 1"), size -> size == before.size());
            assertThat(api.slice(id).path("status").asString()).isEqualTo("Running");
            assertThat(api.slice(id).path("health").asString()).isEqualTo("healthy");
            assertThat(api.read("/v1/slices/" + id + "/policy").path("decisions"))
                    .hasSize(1);
        }
        api.remove(id);
    }

    /// Policy may be so quick that the error is over before anybody has seen it.
    private boolean isHeard(String id) {
        return is(api.read("/api/slice/" + id), "status", "runtime_error")
                || !api.read("/v1/slices/" + id + "/policy").path("decisions").isEmpty();
    }

    /// The restart went well, and another service runs in the place of the dead one.
    private void restarted(String operation, List<String> before) {
        await("the restart")
                .atMost(PATIENCE)
                .until(() -> is(api.read("/v1/operations/" + operation), "state", "succeeded"));
        assertThat(api.read("/v1/operations/" + operation).path("kind").asString())
                .isEqualTo("modify");
        assertThat(services()).hasSameSizeAs(before).doesNotContain(before.getFirst());
    }

    /// A part of what policy tells of the slice, once it is so.
    private JsonNode until(String id, String part, Predicate<JsonNode> so) {
        return await(part)
                .atMost(PATIENCE)
                .until(() -> api.read("/v1/slices/" + id + "/policy").at(part), so);
    }

    private List<String> services() {
        return rig.world().osm("osm").inventory().get("ns_instances") instanceof List<?> names
                ? names.stream().map(Object::toString).toList()
                : List.of();
    }

    private static int seen(AlertingStack stack, String query) {
        return stack.prometheus()
                .read("/api/v1/query?query=" + query.replace(" ", "%20").replace("=", "%3D"))
                .at("/data/result")
                .size();
    }

    private static boolean isQuiet(AlertingStack stack) {
        return seen(stack, "ALERTS") == 0
                && StreamSupport.stream(
                                stack.alertmanager()
                                        .read("/api/v2/alerts?active=true")
                                        .spliterator(),
                                false)
                        .findAny()
                        .isEmpty();
    }

    private static boolean is(JsonNode node, String member, String value) {
        return node.path(member).asString("").equals(value);
    }
}
