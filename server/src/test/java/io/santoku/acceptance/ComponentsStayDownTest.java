package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.acceptance.Deployment.Calls;
import io.santoku.acceptance.Deployment.Occurrence;
import io.santoku.emulators.scenario.FaultScenario;
import io.santoku.lifecycle.TakingUp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// At each call of an order, a change, a heal and a deletion its component goes down, and stays down while the
/// operation undoes or goes on. What does not stand under it is taken away all the same; the rest is listed, and taken
/// away as soon as the component is back. `-Dstay-down.every=…` makes but a [Share] of the calls fail.
@Tag("long")
class ComponentsStayDownTest {
    private static final Rig RIG = Rig.with(
            "santoku.execution.patience=150ms",
            "santoku.execution.undo-patience=600ms",
            "santoku.execution.force-patience=300ms",
            "santoku.execution.first-pause=20ms",
            "santoku.execution.longest-pause=100ms",
            "santoku.southbound.deadline=1s");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Share SHARE = Share.asked();
    private static final Set<String> OVER = Set.of("succeeded", "failed", "cancelled");
    private static final AtomicInteger FOUND = new AtomicInteger();
    private static final AtomicInteger CASES = new AtomicInteger();
    private static final AtomicInteger LEFT = new AtomicInteger();

    /// What is done to a slice.
    enum Deed {
        ORDER,
        CHANGE,
        HEAL,
        DELETE
    }

    record Case(Deed deed, Occurrence call) {
        String component() {
            return call.calls().component();
        }

        @Override
        public String toString() {
            return deed + ": " + call;
        }
    }

    /// A slice and the operation on it.
    private record Done(String slice, String operation) {}

    static Stream<Case> cases() {
        List<Case> all =
                Stream.of(Deed.values()).flatMap(ComponentsStayDownTest::cases).toList();
        FOUND.set(all.size());
        return SHARE.of(all, one -> List.of(one.deed(), one.component())).stream();
    }

    private static Stream<Case> cases(Deed deed) {
        String slice = prepared(deed);
        RIG.world().clearCalls();
        begun(deed, slice);
        List<Calls> calls = Deployment.callsTo(RIG);
        removed(slice);
        return calls.stream().filter(one -> one.count() > 0).map(one -> new Case(deed, new Occurrence(one, 1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_independent_of_it_goes_and_the_rest_is_listed_and_goes_once_it_is_back(Case down) {
        CASES.incrementAndGet();
        String prepared = prepared(down.deed());
        RIG.world()
                .addFault(
                        new FaultScenario(down.component(), down.call().calls().kind(), 1, -1, "503"));
        Done done = begin(down.deed(), prepared);
        await("the call is made")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> isOver(done) || isMade(down.call()));
        RIG.world().addFault(new FaultScenario(down.component(), "*", 1, -1, "503"));
        JsonNode ended = ended(done);

        checkListed(down, done, ended);
        RIG.world().clearFaults();
        await("it is taken up again")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isSettled(down.deed(), done));
        checkGone(down, done);
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDER", "DELETE"})
    void what_was_left_is_taken_up_by_itself_within_half_a_minute(Deed deed) {
        String prepared = prepared(deed);
        String kind = deed == Deed.ORDER ? "POST /osm/nslcm/v1/ns_instances_content" : "*";
        RIG.world().addFault(new FaultScenario("osm", kind, 1, -1, "503"));
        Done done = begin(deed, prepared);
        await().atMost(SOON).until(() -> isOver(done) || deed == Deed.DELETE || isCalled("osm", kind));
        RIG.world().addFault(new FaultScenario("osm", "*", 1, -1, "503"));

        JsonNode ended = ended(done);
        assertThat(ended.path("left").asInt()).isPositive();
        assertThat(ended.path("state").asString()).isEqualTo("failed");
        JsonNode listed = RIG.api().read("/v1/operations?slice=" + done.slice()).path("items");
        assertThat(listed.path(0).path("left").asInt())
                .isEqualTo(ended.path("left").asInt());
        assertThat(RIG.api().slice(done.slice()).path("status").asString())
                .startsWith("Error - ")
                .contains("left behind: ");
        assertThat(RIG.api().slice(done.slice()).path("leftBehind")).isNotEmpty();
        RIG.world().clearFaults();
        await().atMost(SOON).until(() -> isClean(done));
        assertThat(RIG.world().inventory()).isEmpty();
        removed(done.slice());
    }

    @Test
    void what_was_left_is_given_up_by_force() {
        String slice = prepared(Deed.DELETE);
        RIG.world().addFault(new FaultScenario("osm", "*", 1, -1, "503"));
        ended(begin(Deed.DELETE, slice));
        await().atMost(SOON)
                .until(() ->
                        RIG.api().delete("/v1/slices/" + slice + "?force=true").status() == 202);
        await().atMost(SOON).until(() -> RIG.api().get("/v1/slices/" + slice).status() == 404);

        RIG.world().clearFaults();
        RIG.part(TakingUp.class).round();
        assertThat(Databases.count(RIG.database(), "held_resource")).isZero();
        JsonNode forced = RIG.api()
                .read("/v1/operations?slice=" + slice + "&kind=force-delete")
                .path("items")
                .path(0);
        assertThat(forced.path("left").asInt()).isPositive();
        RIG.world().reset();
    }

    /// What a deed is done to: nothing yet for an order, a slice that runs otherwise.
    private static String prepared(Deed deed) {
        RIG.clean();
        if (deed == Deed.ORDER) {
            return "";
        }
        String slice = RIG.api().order(Nests.twoSites());
        assertThat(RIG.api().settled(slice).path("status").asString()).isEqualTo("Running");
        if (deed == Deed.HEAL) {
            RIG.api().read("/v1/slices/" + slice + "/heal");
            RIG.world().vanish("ems-amarisoft", "radio", slice);
            RIG.world().vanish("wim", "transport", slice);
            RIG.api().read("/v1/slices/" + slice + "/heal");
        }
        return slice;
    }

    private static void begun(Deed deed, String slice) {
        Done done = begin(deed, slice);
        assertThat(ended(done).path("state").asString()).isEqualTo("succeeded");
        if (deed == Deed.ORDER) {
            removed(done.slice());
        }
    }

    private static Done begin(Deed deed, String slice) {
        if (deed == Deed.ORDER) {
            String id = RIG.api().order(Nests.twoSites());
            return new Done(id, RIG.api().slice(id).at("/operation/id").asString());
        }
        String path = "/v1/slices/" + slice;
        Api.Reply reply = switch (deed) {
            case CHANGE ->
                RIG.api()
                        .patch(path, Map.of("restart", Map.of("networkService", "edge1/upf-local", "elsewhere", true)));
            case HEAL -> RIG.api().post(path + "/heal");
            case DELETE -> RIG.api().delete(path);
            case ORDER -> throw new IllegalStateException("ordered already");
        };
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return new Done(slice, reply.json().path("id").asString());
    }

    private static void removed(String slice) {
        if (!slice.isEmpty() && RIG.api().get("/v1/slices/" + slice).status() == 200) {
            RIG.api().remove(slice);
        }
    }

    private static JsonNode operation(Done done) {
        return RIG.api().read("/v1/operations/" + done.operation());
    }

    private static boolean isOver(Done done) {
        return OVER.contains(operation(done).path("state").asString());
    }

    private static JsonNode ended(Done done) {
        await("operation " + done.operation()).atMost(SOON).until(() -> isOver(done));
        return operation(done);
    }

    private static boolean isMade(Occurrence call) {
        return isCalled(call.calls().component(), call.calls().kind());
    }

    private static boolean isCalled(String component, String kind) {
        return RIG.world().component(component).calls().count(kind) > 0;
    }

    /// Each that is left is at the component that is down, or under something else that is left.
    private static void checkListed(Case down, Done done, JsonNode ended) {
        Set<String> left = LeftList.texts(ended.path("leftBehind"));
        LEFT.addAndGet(left.size());
        if (RIG.api().get("/v1/slices/" + done.slice()).status() != 200) {
            assertThat(left).isEmpty();
            return;
        }
        JsonNode steps = RIG.api().read("/v1/slices/" + done.slice() + "/plan").path("steps");
        String component = down.call().calls().reference();
        var list = new LeftList(left, steps);
        assertThat(list.independentOf(component))
                .as("of %s, %s is down", left, component)
                .isEmpty();
        String status = RIG.api().slice(done.slice()).path("status").asString();
        if (down.deed() == Deed.DELETE || (down.deed() == Deed.ORDER && !status.equals("Running"))) {
            assertThat(list.places())
                    .as("%s is listed, with %s", left, status)
                    .containsAll(RIG.world().inventory().keySet());
        }
        assertThat(status.startsWith("Failed") && !left.isEmpty())
                .as("%s with %s", status, left)
                .isFalse();
        assertThat(ended.path("state").asString().equals("succeeded") && !left.isEmpty())
                .isFalse();
        if (status.startsWith("Failed")) {
            assertThat(Databases.count(RIG.database(), "held_resource")).isZero();
        }
    }

    /// The round that comes every few seconds is made at once; what is due then is up to it.
    private static boolean isSettled(Deed deed, Done done) {
        RIG.part(TakingUp.class).round();
        return isClean(done)
                && (deed != Deed.DELETE
                        || RIG.api().get("/v1/slices/" + done.slice()).status() == 404);
    }

    /// While it is taken up it is not over, and keeps other operations out, even when nothing is outside any more.
    private static boolean isClean(Done done) {
        JsonNode now = operation(done);
        return OVER.contains(now.path("state").asString())
                && now.path("left").asInt() == 0
                && now.path("unrestored").isEmpty();
    }

    private static void checkGone(Case down, Done done) {
        switch (down.deed()) {
            case ORDER -> {
                JsonNode slice = RIG.api().slice(done.slice());
                if (!slice.path("status").asString().equals("Running")) {
                    assertThat(slice.path("status").asString()).startsWith("Failed - ");
                    assertThat(slice.path("leftBehind")).isEmpty();
                    assertThat(RIG.world().inventory()).isEmpty();
                    assertThat(Databases.count(RIG.database(), "reservation")).isZero();
                }
            }
            case CHANGE ->
                assertThat(List.of("Running", "Error"))
                        .contains(RIG.api().slice(done.slice()).path("phase").asString());
            case HEAL ->
                assertThat(RIG.api()
                                .read("/v1/slices/" + done.slice() + "/heal")
                                .path("steps"))
                        .isEmpty();
            case DELETE -> assertThat(RIG.world().inventory()).isEmpty();
        }
        removed(done.slice());
        assertThat(RIG.world().inventory()).isEmpty();
    }

    @AfterAll
    static void count() {
        RIG.world().clearFaults();
        System.out.println("components stay down: %d of %d cases (%s), %d resources left and taken away later"
                .formatted(CASES.get(), FOUND.get(), SHARE, LEFT.get()));
    }
}
