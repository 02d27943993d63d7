package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.osm.OsmSettings;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// PostgreSQL goes away under load and comes back: nothing that was acknowledged is lost, nothing is made twice, and
/// nobody has to do anything about it.
@Tag("long")
class DatabaseOutageTest {
    private static final int CLIENTS = 4;
    private static final Duration UNDER_LOAD = Duration.ofSeconds(2);
    private static final Duration AWAY = Duration.ofMillis(Long.getLong("santoku.outage", 6_000));
    private static final Duration ANSWER = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Rig rig = Rig.with();
    private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough = new CountDownLatch(1);

    private record Order(int status, String slice, String retryAfter, Duration took) {
        boolean isAccepted() {
            return status == 202;
        }
    }

    @Test
    void orders_survive_it_and_whoever_asks_meanwhile_is_told_to_come_back() throws Exception {
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withBootTime(Duration.ofSeconds(4)));
        List<String> building = IntStream.range(0, 3)
                .mapToObj(_ -> rig.api().order(Nests.twoSites()))
                .toList();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            underLoad(clients, building.getFirst());
        }
        everyAnswerWasKept(building);
        rig.api()
                .read("/v1/slices?limit=500")
                .path("items")
                .forEach(slice -> rig.api().remove(slice.path("id").asString()));
        assertThat(rig.world().inventory()).isEmpty();
    }

    /// Whatever happens, the clients stop: their executor waits for them.
    private void underLoad(ExecutorService clients, String slice) throws Exception {
        var events = CompletableFuture.supplyAsync(() -> events(slice), clients);
        IntStream.range(0, CLIENTS).forEach(_ -> clients.execute(this::keepOrdering));
        try {
            rest(UNDER_LOAD);
            outage(clients);
            rest(UNDER_LOAD);
        } finally {
            enough.countDown();
        }
        assertThat(events.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).contains("event:end");
    }

    private void outage(ExecutorService clients) throws Exception {
        rig.postgres().crash();
        try {
            everybodyIsToldToComeBack(clients);
            rest(AWAY);
        } finally {
            rig.postgres().recover();
        }
    }

    private void everyAnswerWasKept(List<String> building) {
        assertThat(orders).allSatisfy(order -> {
            assertThat(order.status()).isIn(202, 503);
            assertThat(order.took()).isLessThan(ANSWER);
            assertThat(order.retryAfter()).isEqualTo(order.isAccepted() ? "" : "2");
        });
        List<String> accepted =
                orders.stream().filter(Order::isAccepted).map(Order::slice).toList();
        assertThat(building).allSatisfy(id -> assertThat(status(id)).isEqualTo("Running"));
        assertThat(accepted).isNotEmpty();
        List<String> all = slices();
        assertThat(all).allSatisfy(id -> assertThat(status(id)).isEqualTo("Running"));
        assertThat(all).containsAll(accepted).containsAll(building);
        assertThat(all.size() - accepted.size() - building.size())
                .as("orders whose acknowledgement was lost")
                .isBetween(0, CLIENTS);
        assertThat(Deployment.made(rig))
                .containsEntry("osm ns_instances", 4 * building.size())
                .containsEntry("wim transport_slices", all.size());
    }

    private void everybodyIsToldToComeBack(ExecutorService clients) throws Exception {
        var paths = List.of("/v1/slices", "/v1/vims", "/health", "/api/slice", "/v1/operations", "/api/vim");
        var waiting = IntStream.range(0, 60)
                .mapToObj(i -> paths.get(i % paths.size()))
                .map(path -> CompletableFuture.runAsync(() -> isToldToComeBack(path), clients))
                .toList();
        for (var one : waiting) {
            one.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void isToldToComeBack(String path) {
        Api.Reply reply = rig.api().get(path);
        assertThat(reply.status()).as(path + ": " + reply.text()).isEqualTo(503);
        if (!path.equals("/health")) {
            assertThat(reply.retryAfter()).as(path).isEqualTo("2");
        }
    }

    private void keepOrdering() {
        while (enough.getCount() > 0) {
            long start = System.nanoTime();
            Api.Reply reply = rig.api().post("/v1/slices", Nests.boxes("edge1"));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            String id = reply.status() == 202 ? reply.json().path("id").asString() : "";
            orders.add(new Order(reply.status(), id, reply.retryAfter(), took));
            rest(Duration.ofMillis(100));
        }
    }

    private String events(String slice) {
        return String.join(
                "\n", rig.api().lines("/v1/slices/" + slice + "/events", "").toList());
    }

    private String status(String slice) {
        return rig.api().settled(slice).path("status").asString();
    }

    private List<String> slices() {
        return StreamSupport.stream(
                        rig.api().read("/v1/slices?limit=500").path("items").spliterator(), false)
                .map(slice -> slice.path("id").asString())
                .toList();
    }

    private void rest(Duration time) {
        try {
            var _ = enough.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
