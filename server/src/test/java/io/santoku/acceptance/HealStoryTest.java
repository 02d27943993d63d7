package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.osm.OsmSettings;
import io.santoku.emulators.scenario.FaultScenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Things vanish and are left behind outside; slices are healed, and audits find and repair the difference.
class HealStoryTest {
    private static final String AUDITS = "/v1/audits";

    private final Rig rig = Rig.with();
    private final Api api = rig.api();
    private final String id = api.order(Nests.urllc("edge1"));
    private final String path = "/v1/slices/" + id;

    HealStoryTest() {
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
    }

    @AfterEach
    void nothingIsLeft() {
        rig.world().clearFaults();
        if (api.get(path).status() == 200) {
            api.remove(id);
        }
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void a_slice_that_is_whole_needs_nothing() {
        assertThat(api.read(path + "/heal").path("steps")).isEmpty();
        Api.Reply healed = api.post(path + "/heal");
        assertThat(healed.status()).isEqualTo(200);
        assertThat(healed.text()).isEqualTo("{\"inSync\":true}");
        assertThat(api.slice(id).path("sync").asString()).isEqualTo("in-sync");
        assertThat(api.slice(id).path("drift")).isEmpty();
    }

    @Test
    void what_vanished_is_shown_planned_and_made_again() {
        Map<String, Integer> whole = Deployment.made(rig);
        assertThat(api.read(path + "/heal").path("steps")).isEmpty(); // what was never shown cannot be missed
        assertThat(rig.world().vanish("ems-amarisoft", "radio", id)).isPositive();

        assertThat(steps(api.read(path + "/heal"))).containsExactly("create radio/ems-amarisoft");
        JsonNode slice = api.slice(id);
        assertThat(slice.path("sync").asString()).isEqualTo("out-of-sync");
        assertThat(slice.path("phase").asString()).isEqualTo("Running");
        JsonNode drift = slice.path("drift").path(0);
        assertThat(drift.path("resource").asString()).isEqualTo("radio/ems-amarisoft");
        assertThat(drift.path("component").asString()).isEqualTo("ems/ems-amarisoft");
        assertThat(drift.path("wanted").asString()).isEqualTo("there");
        assertThat(metrics().value("santoku_slices_out_of_sync")).contains(1.0);

        Api.Reply healed = api.post(path + "/heal");
        assertThat(healed.status()).as(healed.text()).isEqualTo(202);
        assertThat(healed.json().path("kind").asString()).isEqualTo("heal");
        assertThat(healed.location())
                .endsWith("/v1/operations/" + healed.json().path("id").asString());
        assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");
        assertThat(Deployment.made(rig)).isEqualTo(whole);
        assertThat(api.slice(id).path("sync").asString()).isEqualTo("in-sync");
        assertThat(api.read("/api/slice/" + id).path("status").asString()).isEqualTo("Running");
        assertThat(metrics().value("santoku_slices_out_of_sync")).contains(0.0);
    }

    @Test
    void a_project_that_vanished_is_replaced_with_all_that_stood_on_it_and_nothing_is_left_in_it() {
        Map<String, Integer> whole = Deployment.made(rig);
        assertThat(api.read(path + "/heal").path("steps")).isEmpty();
        String cloud = projectVanishes();

        JsonNode plan = api.read(path + "/heal");
        assertThat(steps(plan)).contains("replace tenant/" + cloud, "update account/" + cloud + "/osm");
        assertThat(steps(plan).stream().filter(step -> step.contains(" ns/edge1/")))
                .isNotEmpty()
                .allMatch(step -> step.startsWith("remove ") || step.startsWith("create "));
        assertThat(plan.path("steps").path(0).path("reason").asString())
                .startsWith("its project is gone; left of it: ")
                .contains("without its project");
        assertThat(api.post(path + "/heal").status()).isEqualTo(202);
        assertThat(Api.operationState(api.settled(id))).isEqualTo("succeeded");

        assertThat(Deployment.made(rig)).isEqualTo(whole);
        assertThat(api.read(path + "/heal").path("steps")).isEmpty();
        assertThat(api.slice(id).path("sync").asString()).isEqualTo("in-sync");
        assertThat(audit(AUDITS, 200).path("clean").asBoolean()).isTrue();
    }

    @Test
    void a_slice_of_which_a_project_vanished_is_deleted_to_the_last_machine() {
        projectVanishes();

        JsonNode deletion = api.delete(path).json();

        JsonNode ended = api.eventually(
                "/v1/operations/" + deletion.path("id").asString(),
                now -> !now.path("endedAt").isMissingNode());
        assertThat(ended.path("certificate").path("sentence").asString()).startsWith("0 left");
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void what_this_installation_never_heard_of_is_removed_only_by_the_digest_of_an_audit() {
        assertThat(api.post(AUDITS + "/repair?unknownToo=true").status()).isEqualTo(400);
        Api.Reply stale = api.post(AUDITS + "/repair?unknownToo=true&digest=of-another");
        assertProblem(stale, "conflict");
        String digest = audit(AUDITS + "?unknownToo=true", 200).path("digest").asString();
        assertThat(stale.json().path("digest").asString()).isEqualTo(digest);
        assertThat(audit(AUDITS + "/repair?unknownToo=true&digest=" + digest, 200)
                        .path("repairs"))
                .isEmpty();
    }

    @Test
    void a_slice_that_does_not_run_or_is_busy_is_not_healed() {
        assertThat(api.get("/v1/slices/nobody/heal").status()).isEqualTo(404);
        assertThat(api.post("/v1/slices/nobody/heal").status()).isEqualTo(404);
        rig.world().osm("osm").configure(OsmSettings.DEFAULTS.withTerminationTime(Duration.ofSeconds(1)));
        Api.Reply deletion = api.delete(path);

        assertProblem(api.post(path + "/heal"), "operation-running");
        assertProblem(api.get(path + "/heal"), "operation-running");
        String operation = "/v1/operations/" + deletion.json().path("id").asString();
        api.eventually(operation, now -> now.path("state").asString().equals("succeeded"));
        rig.world().addFault(new FaultScenario("ems-amarisoft", "POST /slice", 1, 1, "403"));
        String failed = api.order(Nests.urllc("edge1"));
        assertThat(api.settled(failed).path("phase").asString()).isEqualTo("Failed");
        assertProblem(api.post("/v1/slices/" + failed + "/heal"), "inapplicable");
        api.remove(failed);
    }

    @Test
    void an_audit_finds_what_vanished_and_a_repair_heals_it() {
        JsonNode before = audit(AUDITS, 200);
        assertThat(before.path("clean").asBoolean()).as(before.toString()).isTrue();
        assertThat(before.path("places").asInt()).isGreaterThan(7);
        rig.world().vanish("ems-amarisoft", "radio", id);

        JsonNode report = audit(AUDITS, 200);
        assertThat(report.path("clean").asBoolean()).isFalse();
        assertThat(report.path("drift").path(0).path("holder").asString()).isEqualTo(id);
        assertThat(report.path("repairs").path(0).path("what").asString()).isEqualTo("heal");
        assertThat(steps(report.path("repairs").path(0))).containsExactly("create radio/ems-amarisoft");
        assertThat(report.path("repairs").path(0).path("operations")).isEmpty();

        JsonNode repair = audit(AUDITS + "/repair", 202);
        assertThat(repair.path("repairs").path(0).path("operations")).hasSize(1);
        api.settled(id);
        assertThat(audit(AUDITS, 200).path("clean").asBoolean()).isTrue();
        assertThat(audit(AUDITS + "/repair", 200).path("repairs")).isEmpty();
    }

    @Test
    void an_audit_finds_what_nobody_holds_and_a_repair_removes_it() {
        rig.world().addFault(new FaultScenario("edge1-a", "DELETE /identity/v3/projects/{project}", 1, -1, "403"));
        String forced = api.delete(path + "?force=true").json().path("id").asString();
        api.eventually("/v1/operations/" + forced, now -> !now.path("endedAt").isMissingNode());
        rig.world().clearFaults();

        JsonNode report = audit(AUDITS, 200);

        JsonNode orphan = report.path("orphans").path(0);
        assertThat(orphan.path("component").asString()).as(report.toString()).isEqualTo("vim/edge1-a");
        assertThat(orphan.path("kind").asString()).isEqualTo("tenant");
        assertThat(orphan.path("owner").asString()).isEqualTo(id);
        assertThat(orphan.path("known").asBoolean()).isTrue();
        JsonNode repair = audit(AUDITS + "/repair", 202);
        String operation =
                repair.path("repairs").path(0).path("operations").path(0).asString();
        JsonNode cleaned = api.eventually(
                "/v1/operations/" + operation, now -> !now.path("endedAt").isMissingNode());
        assertThat(cleaned.path("kind").asString()).isEqualTo("clean-up");
        assertThat(cleaned.path("state").asString()).isEqualTo("succeeded");
        assertThat(audit(AUDITS, 200).path("clean").asBoolean()).isTrue();
    }

    @Test
    void a_component_that_does_not_answer_is_told_and_no_audit_is_clean_then() {
        rig.world().addFault(new FaultScenario("osm", "*", 1, -1, "503"));
        JsonNode report = audit(AUDITS, 200);
        assertThat(report.path("clean").asBoolean()).isFalse();
        assertThat(report.path("silent"))
                .extracting(silent -> silent.path("component").asString())
                .contains("nfvo/osm");
        assertThat(api.post(AUDITS + "?unknownToo=maybe").status()).isEqualTo(400);
    }

    /// The slice's project at the edge, on whichever cloud it is; which that was.
    private String projectVanishes() {
        return Stream.of("edge1-a", "edge1-b")
                .filter(cloud -> rig.world().vanish(cloud, "project", "vim_%s_katana_%s".formatted(cloud, id)) == 1)
                .findFirst()
                .orElseThrow();
    }

    private Metrics metrics() {
        return Metrics.parse(api.get("/metrics").text());
    }

    private JsonNode audit(String address, int status) {
        Api.Reply reply = api.post(address);
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply.json();
    }

    private static void assertProblem(Api.Reply reply, String type) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(reply.json().path("type").asString()).isEqualTo("/problems/" + type);
    }

    private static List<String> steps(JsonNode plan) {
        return plan.path("steps")
                .valueStream()
                .map(step -> step.path("id").asString())
                .toList();
    }
}
