package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.emulators.openstack.HypervisorSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Where network services go, why, and what happens when there is no room (bar 5).
@Tag("long")
class PlacementTest {
    private static final int PLACES = 20;
    private static final int ORDERS = 200;

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void the_second_cloud_of_a_site_is_chosen_when_the_first_is_full() {
        othersUse("edge1-a", 15);

        JsonNode plan = plan();

        assertThat(placements(plan, "edge1")).hasSize(2).allSatisfy(placement -> {
            assertThat(placement.path("vim").asString()).isEqualTo("edge1-b");
            JsonNode first = placement.at("/considered/0");
            assertThat(first.path("vim").asString()).isEqualTo("edge1-a");
            assertThat(first.path("chosen").asBoolean()).isFalse();
            assertThat(first.path("reasons")).extracting(JsonNode::asString).containsExactly("needs 4 vCPUs, 1 free");
            assertThat(placement.at("/considered/1/chosen").asBoolean()).isTrue();
        });

        String id = api.order(Nests.twoSites());

        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        assertThat(api.read("/v1/slices/" + id + "/plan").path("placement")).isEqualTo(plan.path("placement"));
        assertThat(rig.world().inventory()).containsKey("edge1-b");
        assertThat(api.read("/v1/vims/edge1-a").at("/capacity/reserved/vcpus").asInt())
                .isZero();
        assertThat(api.read("/v1/vims/edge1-b").at("/capacity/reserved/vcpus").asInt())
                .isEqualTo(8);
        api.remove(id);
        assertThat(api.read("/v1/vims/edge1-b").at("/capacity/reserved/vcpus").asInt())
                .isZero();
    }

    @Test
    void a_slice_that_fits_nowhere_is_refused_with_the_reason_of_each_cloud() {
        othersUse("edge1-a", 15);
        rig.world().cloud("edge1-b").setHypervisors(List.of(new HypervisorSpec("small", 16, 262_144, 4_000)));
        othersUse("edge1-b", 14);
        Map<String, String> before = Databases.fingerprint(rig.database());
        var inventory = rig.world().inventory();
        rig.world().clearCalls();

        for (String path : List.of("/v1/plans", "/v1/slices")) {
            Api.Reply refused = api.post(path, Nests.twoSites());

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.json().path("type").asString()).isEqualTo("/problems/unplaceable");
            assertThat(refused.json().path("reasons")).isNotEmpty().allSatisfy(misfit -> {
                assertThat(misfit.path("location").asString()).isEqualTo("edge1");
                assertThat(misfit.path("vims"))
                        .extracting(vim -> vim.path("vim").asString() + " " + vim.path("reasons"))
                        .containsExactly("edge1-a [\"needs 4 vCPUs, 1 free\"]", "edge1-b [\"needs 4 vCPUs, 2 free\"]");
            });
        }

        Map<String, String> after = Databases.fingerprint(rig.database());
        after.put("vim_capacity", before.get("vim_capacity")); // clouds were looked at again, and are as they were
        assertThat(after).isEqualTo(before);
        assertThat(rig.world().inventory()).isEqualTo(inventory);
        assertThat(rig.world().calls().values())
                .flatExtracting(Map::keySet)
                .as("clouds are only looked at")
                .allMatch(call -> call.startsWith("GET ") || call.endsWith("/v3/auth/tokens"));
    }

    @Test
    void what_runs_in_kubernetes_is_refused_when_it_is_planned_and_done_without_where_it_is_optional() {
        Map<String, Object> nest = Nests.with(Nests.boxes("edge2"), Nests.service("mysql-ns", "database", "edge2"));
        String reason = "NSD mysql-ns has Kubernetes units (mysql)";
        for (String path : List.of("/v1/plans", "/v1/slices")) {
            Api.Reply refused = api.post(path, nest);
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.json().at("/reasons/0/reason").asString()).startsWith(reason);
        }
        String failed = api.post("/api/slice", nest).text();
        assertThat(api.read("/api/slice/" + failed).path("status").asString()).startsWith("Failed - " + reason);
        api.remove(failed);

        String id = api.order(
                Nests.with(Nests.boxes("edge2"), Nests.optional(Nests.service("mysql-ns", "database", "edge2"))));
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        assertThat(api.slice(id).at("/design/leftOut/0/reason").asString()).startsWith(reason);
        api.remove(id);
    }

    @Test
    void exactly_as_many_orders_are_placed_as_there_are_places() throws Exception {
        rig.world().cloud("edge2-cloud").setHypervisors(List.of(new HypervisorSpec("small", PLACES, 262_144, 4_000)));
        rig.measure();
        var most = new ArrayList<Integer>();
        var over = new CountDownLatch(1);

        List<Api.Reply> replies;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> watch = threads.submit(() -> watchReservations(most, over));
            replies = results(threads.invokeAll(IntStream.range(0, ORDERS)
                    .<Callable<Api.Reply>>mapToObj(_ -> this::orderOnePlace)
                    .toList()));
            over.countDown();
            watch.get();
        }

        assertThat(replies).filteredOn(reply -> reply.status() == 202).hasSize(PLACES);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .hasSize(ORDERS - PLACES)
                .allMatch(reply -> reply.json().path("type").asString().equals("/problems/unplaceable"));
        assertThat(most).hasSizeGreaterThan(1).allMatch(reserved -> reserved <= PLACES);
        assertThat(reserved()).isEqualTo(PLACES);
        takeDown(replies);
        assertThat(reserved()).isZero();
        assertThat(rig.world().inventory()).isEmpty();
    }

    private Api.Reply orderOnePlace() {
        return api.post(
                "/v1/slices", Nests.with(Nests.boxes("edge2"), Nests.service("iot-gateway-ns", "gateway", "edge2")));
    }

    private void watchReservations(List<Integer> seen, CountDownLatch over) {
        await().atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    seen.add(reserved());
                    return over.getCount() == 0;
                });
    }

    private int reserved() {
        return rig.database()
                .sql("SELECT coalesce(sum(vcpus), 0) FROM reservation")
                .query(Integer.class)
                .single();
    }

    private void takeDown(List<Api.Reply> replies) {
        List<String> ids = replies.stream()
                .filter(reply -> reply.status() == 202)
                .map(reply -> reply.json().path("id").asString())
                .toList();
        ids.forEach(id -> assertThat(api.settled(id).path("status").asString()).isEqualTo("Running"));
        ids.forEach(api::remove);
    }

    private static <T> List<T> results(List<Future<T>> futures) throws ExecutionException, InterruptedException {
        var results = new ArrayList<T>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    /// Somebody else's machine takes so many vCPUs.
    private void othersUse(String cloud, int vcpus) {
        rig.world().cloud(cloud).boot("admin", "somebody-elses", vcpus, 1_024, 1);
        Api.Reply refreshed = api.postText("/v1/vims/" + cloud + "/refresh", "");
        assertThat(refreshed.status()).as(refreshed.text()).isEqualTo(200);
    }

    private JsonNode plan() {
        Api.Reply reply = api.post("/v1/plans", Nests.twoSites());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private static List<JsonNode> placements(JsonNode plan, String location) {
        var found = new ArrayList<JsonNode>();
        plan.path("placement").forEach(placement -> {
            if (placement.path("location").asString().equals(location)) {
                found.add(placement);
            }
        });
        return found;
    }
}
