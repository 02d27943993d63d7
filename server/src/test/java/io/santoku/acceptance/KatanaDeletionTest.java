package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.emulators.http.Fault;
import io.santoku.emulators.http.Faults.Rule;
import io.santoku.emulators.osm.OsmSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Slices are taken down as the predecessor's clients ask for it: whatever is still done to them.
@Tag("long")
class KatanaDeletionTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @ParameterizedTest
    @ValueSource(strings = {"", "?force=true"})
    void a_slice_that_deploys_is_deleted_long_before_its_services_would_be_up(String how) {
        String id = booting(Duration.ofSeconds(60));

        Api.Reply reply = api.delete("/api/slice/" + id + how);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("Deleting " + id);
        assertThat(api.delete("/api/slice/" + id).text()).as("asked twice").isEqualTo("Deleting " + id);
        goesSoon(id);
        assertThat(kinds(id)).contains("order cancelled").anyMatch(kind -> kind.endsWith("delete succeeded"));
    }

    @Test
    void one_that_is_to_go_reads_as_terminating_at_once() {
        String id = booting(Duration.ofSeconds(60));

        api.delete("/api/slice/" + id);

        JsonNode listed = StreamSupport.stream(api.read("/api/slice").spliterator(), false)
                .filter(slice -> slice.path("_id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("status").asString()).isEqualTo("Terminating");
        assertThat(api.read("/api/slice/" + id).path("status").asString()).isEqualTo("Terminating");
        goesSoon(id);
    }

    @Test
    void a_restart_forgets_no_deletion_that_was_asked_for() {
        String id = booting(Duration.ofSeconds(60));

        assertThat(api.delete("/api/slice/" + id).status()).isEqualTo(200);
        rig.restart();

        goesSoon(id);
    }

    @Test
    void one_that_is_changed_is_deleted_too() {
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withBootTime(Duration.ZERO));
        String id = api.post("/api/slice", Nests.edge()).text();
        api.settled(id);
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withBootTime(Duration.ofSeconds(60)));
        Api.Reply added = api.postText("/api/slice/" + id + "/modify", """
            {"domain": "NFV", "action": "AddNS",
             "details": {"nsd_id": "video-cache-ns", "ns_name": "more", "location": "core"}}
            """);
        assertThat(added.status()).as(added.text()).isEqualTo(200);

        assertThat(api.delete("/api/slice/" + id).status()).isEqualTo(200);

        goesSoon(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 501})
    void what_knows_no_removal_keeps_no_slice_from_going(int status) {
        String id = api.post("/api/slice", Nests.edge()).text();
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        for (String component : List.of("wim", "ems-amarisoft", "ems-test")) {
            for (String removal : List.of("DELETE /{slice}", "DELETE /slice/{slice}")) {
                rig.world().component(component).faults().add(new Rule(removal, 1, -1, new Fault.Status(status)));
            }
        }

        assertThat(api.delete("/api/slice/" + id).status()).isEqualTo(200);

        await().atMost(SOON).until(() -> api.get("/api/slice/" + id).status() == 404);
        assertThat(kinds(id)).contains("delete succeeded");
    }

    private String booting(Duration time) {
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withBootTime(time));
        String id = api.post("/api/slice", Nests.edge()).text();
        await().atMost(SOON)
                .until(() -> rig.world().osm("osm").inventory().toString().contains(id));
        return id;
    }

    private void goesSoon(String id) {
        await(id + " to be gone")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> rig.api().get("/api/slice/" + id).status() == 404);
        assertThat(rig.world().inventory()).isEmpty();
    }

    private List<String> kinds(String id) {
        return rig.api()
                .read("/v1/operations?slice=" + id)
                .path("items")
                .valueStream()
                .map(operation -> operation.path("kind").asString() + " "
                        + operation.path("state").asString())
                .toList();
    }
}
