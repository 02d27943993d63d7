package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults;
import io.santoku.emulators.osm.OsmSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What people do with slices, from order to deletion.
class SliceStoryTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void a_slice_is_ordered_watched_read_and_taken_down() {
        String id = api.order(Nests.twoSites());
        List<Notice> notices = Notice.all(api, "/v1/slices/" + id + "/events", "");
        JsonNode slice = api.slice(id);

        assertThat(slice.path("status").asString()).isEqualTo("Running");
        assertThat(slice.path("sync").asString()).isEqualTo("in-sync");
        assertThat(slice.at("/snssai/sd").asString()).matches("[0-9A-F]{6}");
        assertThat(slice.path("runningAt").asString()).isNotEmpty();
        assertThat(slice.at("/operation/progress/done").asInt())
                .isEqualTo(slice.at("/operation/progress/total").asInt());
        assertThat(notices)
                .extracting(Notice::name)
                .containsOnlyOnce("end")
                .last()
                .isEqualTo("end");
        assertThat(notices.getFirst().event()).isEqualTo("operation-started");
        everyStepIsDoneOnceAfterThoseItNeeds(api.read("/v1/slices/" + id + "/plan"), notices);
        theTimelineAddsUp(api.read("/v1/slices/" + id + "/timeline"));
        assertThat(api.read("/v1/slices/" + id + "/resources").path("items"))
                .hasSize(notices.stream()
                        .filter(notice -> notice.event().equals("done"))
                        .toList()
                        .size())
                .allMatch(resource -> resource.path("desired").asBoolean()
                        && resource.path("held").asBoolean());
        assertThat(rig.world().total()).isPositive();

        JsonNode deletion = api.remove(id);

        assertThat(rig.world().inventory()).isEmpty();
        assertThat(Databases.count(rig.database(), "reservation")).isZero();
        assertThat(deletion.path("kind").asString()).isEqualTo("delete");
        assertThat(api.read("/v1/operations?slice=" + id).path("items"))
                .extracting(operation -> operation.path("kind").asString())
                .containsExactly("delete", "order");
        assertThat(api.read("/v1/slices").path("items")).isEmpty();
    }

    @Test
    void a_reader_that_comes_back_misses_nothing() {
        rig.world().osm("osm").configure(booting(Duration.ofMillis(700)));
        String id = api.order(Nests.twoSites());
        String path = "/v1/slices/" + id + "/events";

        List<Notice> seen = new ArrayList<>(Notice.first(3, api, path));
        seen.addAll(Notice.all(api, path, seen.getLast().id()));

        assertThat(seen).isEqualTo(Notice.all(api, path, ""));
        assertThat(seen).extracting(Notice::event).contains("waiting");
        Notice middle = seen.get(seen.size() / 2);
        assertThat(Notice.all(api, path + "?after=" + middle.id(), ""))
                .isEqualTo(seen.subList(seen.indexOf(middle) + 1, seen.size()));
        api.remove(id);
    }

    @Test
    void a_network_service_that_fails_takes_everything_back() {
        String id = api.order(Nests.with(Nests.twoSites(), Nests.service("broken-ns", "broken", 0)));
        JsonNode slice = api.settled(id);

        assertThat(slice.path("status").asString())
                .startsWith("Failed - Network Service broken-ns failed to start on NFVO osm. ")
                .contains("create ns/core/broken: nfvo/osm")
                .contains("the image does not boot");
        assertThat(slice.at("/problem/type").asString()).isEqualTo("/problems/step-failed");
        assertThat(slice.at("/problem/step").asString()).isEqualTo("create ns/core/broken");
        assertThat(slice.at("/problem/fault/kind").asString()).isEqualTo("broken");
        assertThat(slice.path("undone"))
                .extracting(JsonNode::asString)
                .contains("tenant/core-cloud", "tenant/edge1-a", "transport/wim", "ns/core/broken");
        assertThat(rig.world().inventory()).isEmpty();
        assertThat(Notice.all(api, "/v1/slices/" + id + "/events", ""))
                .extracting(Notice::event)
                .contains("failed", "rollback-began", "undo-intended", "undone");
        api.remove(id);
    }

    @Test
    void an_optional_network_service_that_fails_is_left_out_visibly() {
        String id =
                api.order(Nests.with(Nests.twoSites(), Nests.optional(Nests.service("broken-ns", "broken", "edge2"))));
        JsonNode slice = api.settled(id);

        assertThat(slice.path("status").asString()).isEqualTo("Running");
        assertThat(slice.path("leftOut"))
                .singleElement()
                .satisfies(left -> assertThat(left.toString()).contains("ns/edge2/broken", "the image does not boot"));
        assertThat(Deployment.made(rig)).containsEntry("osm ns_instances", 4);
        assertThat(Notice.all(api, "/v1/slices/" + id + "/events", ""))
                .filteredOn(notice -> notice.event().equals("left-out"))
                .extracting(Notice::step)
                .contains("create ns/edge2/broken");
        api.remove(id);
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void tokens_that_end_on_the_way_are_renewed() {
        for (String cloud : List.of("core-cloud", "edge1-a")) {
            rig.world().cloud(cloud).setTokenLifetime(Duration.ofSeconds(1));
        }
        rig.world().osm("osm").configure(booting(Duration.ofMillis(2_500)).withTokenLifetime(Duration.ofSeconds(1)));
        rig.world()
                .component("osm")
                .faults()
                .add(new Faults.Rule("GET /osm/nslcm/v1/ns_lcm_op_occs/{id}", 9, 1, Fault.parse("401")));
        rig.world()
                .component("edge1-a")
                .faults()
                .add(new Faults.Rule("POST /identity/v3/users", 1, 1, Fault.parse("401")));

        String id = api.order(Nests.twoSites());

        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        assertThat(rig.world().component("osm").calls().count("POST /osm/admin/v1/tokens"))
                .isGreaterThan(2);
        assertThat(rig.world().component("edge1-a").calls().count("POST /identity/v3/auth/tokens"))
                .isPositive();
        api.remove(id);
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void a_slice_at_work_is_not_deleted() {
        rig.world().osm("osm").configure(booting(Duration.ofMillis(500)));
        String id = api.order(Nests.twoSites());

        Api.Reply refused = api.delete("/v1/slices/" + id);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).isEqualTo("/problems/operation-running");
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        api.remove(id);
    }

    private static OsmSettings booting(Duration time) {
        return OsmSettings.DEFAULTS.withBootTime(time).withTerminationTime(Duration.ofMillis(200));
    }

    private static void everyStepIsDoneOnceAfterThoseItNeeds(JsonNode plan, List<Notice> notices) {
        List<String> done = notices.stream()
                .filter(notice -> notice.event().equals("done"))
                .map(Notice::step)
                .toList();
        List<String> begun = notices.stream()
                .map(notice -> notice.event().equals("intended") ? notice.step() : "done " + notice.step())
                .toList();
        assertThat(done)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        StreamSupport.stream(plan.path("steps").spliterator(), false)
                                .map(step -> step.path("id").asString())
                                .toList());
        plan.path("steps")
                .forEach(step -> step.path("after")
                        .forEach(earlier -> assertThat(begun.indexOf("done " + earlier.asString()))
                                .as("%s after %s", step.path("id"), earlier)
                                .isBetween(0, begun.indexOf(step.path("id").asString()))));
    }

    private static void theTimelineAddsUp(JsonNode timeline) {
        assertThat(timeline.path("state").asString()).isEqualTo("succeeded");
        assertThat(timeline.path("criticalPath")).isNotEmpty();
        assertThat(timeline.path("criticalPathSeconds").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(timeline.path("seconds").asDouble() + 0.01);
        List<String> marked = StreamSupport.stream(timeline.path("steps").spliterator(), false)
                .filter(step -> step.path("onCriticalPath").asBoolean())
                .map(step -> step.path("id").asString())
                .toList();
        assertThat(timeline.path("criticalPath"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(marked);
    }
}
