package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.inventory.NetworkFunction;
import io.santoku.inventory.NetworkFunction.Sharing;
import io.santoku.inventory.Repository;
import io.santoku.inventory.Storage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Many slices at once share functions: what is shared is made once and removed once, with the last of them.
@Tag("long")
class SharedFunctionsTest {
    private static final int MANY = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> SHARED = List.of("core-5g-edge1", "gnb-edge1");

    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private final Repository<NetworkFunction> functions =
            rig.part(Storage.class).registry().functions();

    @BeforeEach
    void share() {
        SHARED.forEach(id -> share(id, true));
    }

    @AfterEach
    void shareNoMore() {
        SHARED.forEach(id -> share(id, false));
    }

    @Test
    void three_hundred_slices_share_and_leave_nothing() {
        List<String> ids = everyOne(IntStream.range(0, MANY).mapToObj(number -> "order " + number), _ -> ordered());
        await().atMost(PATIENCE).until(() -> countOf("Running") == MANY);

        SHARED.forEach(id -> {
            JsonNode function = function(id);
            assertThat(function.path("tenants")).hasSize(MANY);
            JsonNode lists = function.at("/shared/sharing_list");
            assertThat(lists).hasSize(1);
            assertThat(texts(lists.iterator().next())).containsExactlyInAnyOrderElementsOf(ids);
        });
        assertThat(Databases.count(rig.database(), "slice_subnet")).isEqualTo(2);
        assertThat(String.valueOf(rig.world().inventory().get("osm")))
                .containsOnlyOnce("edge1.upf-local@core-5g-edge1.")
                .containsOnlyOnce("edge1.gnb-cu@gnb-edge1.");

        everyOne(ids.stream(), this::deleted);
        await().atMost(PATIENCE).until(() -> slices().isEmpty());
        SHARED.forEach(id -> {
            assertThat(function(id).path("tenants")).isEmpty();
            assertThat(function(id).at("/shared/sharing_list")).isEmpty();
        });
        assertThat(rig.world().inventory()).isEmpty();
        assertThat(Databases.count(rig.database(), "reservation")).isZero();
        assertThat(Databases.count(rig.database(), "held_resource")).isZero();
    }

    private String ordered() {
        Api.Reply reply = patiently(() -> api.post("/api/slice", Nests.edge()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.text();
    }

    private String deleted(String id) {
        return patiently(() -> api.delete("/api/slice/" + id)).text();
    }

    /// So many at once may find no connection to the database in time: 503 asks to come again.
    private static Api.Reply patiently(Callable<Api.Reply> request) {
        return await().atMost(PATIENCE).until(request, reply -> reply.status() != 503);
    }

    private static List<String> everyOne(Stream<String> all, UnaryOperator<String> what) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> started = all.map(
                            one -> CompletableFuture.supplyAsync(() -> what.apply(one), threads))
                    .toList();
            return started.stream().map(CompletableFuture::join).toList();
        }
    }

    private long countOf(String status) {
        return StreamSupport.stream(slices().spliterator(), false)
                .filter(slice -> slice.path("status").asString().equals(status))
                .count();
    }

    private JsonNode slices() {
        Api.Reply reply = patiently(() -> api.get("/api/slice"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode function(String id) {
        JsonNode all = api.read("/api/function");
        String uid = StreamSupport.stream(all.spliterator(), false)
                .filter(function -> function.path("func_id").asString().equals(id))
                .map(function -> function.path("_id").asString())
                .findFirst()
                .orElseThrow();
        return api.read("/api/function/" + uid);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private void share(String id, boolean available) {
        NetworkFunction as = functions.find(id).orElseThrow().item();
        functions.replace(new NetworkFunction(
                new NetworkFunction.Identity(as.id(), as.name(), as.description()),
                new NetworkFunction.Kind(as.generation(), as.domain(), as.realisation(), new Sharing(available, 0)),
                as.location(),
                new NetworkFunction.Parts(as.services(), as.physicalFunctions(), as.lists()),
                as.ems()));
    }
}
