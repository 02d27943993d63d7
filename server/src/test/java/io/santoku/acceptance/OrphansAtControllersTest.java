package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.scenario.FaultScenario;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Audits find what transport controllers and element managers have and no slice holds: by their lists, or where they
/// offer none, by what was sent there and never confirmed to be gone.
class OrphansAtControllersTest {
    private static final String AUDITS = "/v1/audits";
    private static final String STRANGER = "00000000-0000-0000-0000-00000000abcd";

    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @AfterEach
    void nothingIsLeft() {
        rig.world().clearFaults();
        assertThat(rig.world().inventory()).isEmpty();
    }

    @Test
    void what_a_forced_deletion_left_is_found_and_removed() {
        String id = running();
        rig.world().addFault(new FaultScenario("wim", "DELETE /{slice}", 1, -1, "403"));
        rig.world().addFault(new FaultScenario("ems-amarisoft", "DELETE /slice/{slice}", 1, -1, "403"));
        JsonNode forced = ended(
                api.delete("/v1/slices/" + id + "?force=true").json().path("id").asString());
        assertThat(forced.path("abandoned")).as(forced.toString()).hasSize(2);
        rig.world().clearFaults();

        JsonNode report = audit("");

        assertThat(report.path("clean").asBoolean()).isFalse();
        assertThat(orphans(report))
                .containsExactlyInAnyOrder(
                        "transport slice %s at wim/wim".formatted(id),
                        "radio configuration %s at ems/ems-amarisoft".formatted(id));
        assertThat(report.path("orphans").valueStream())
                .allMatch(orphan -> orphan.path("known").asBoolean());
        assertThat(report.path("cannotBeAsked")
                        .valueStream()
                        .map(one -> one.path("component").asString()))
                .contains("ems/ems-amarisoft")
                .doesNotContain("wim/wim", "ems/ems-test");
        JsonNode repair = api.post(AUDITS + "/repair").json();
        JsonNode cleaned = ended(repair.at("/repairs/0/operations/0").asString());
        assertThat(cleaned.path("state").asString()).as(cleaned.toString()).isEqualTo("succeeded");
        assertThat(audit("").path("clean").asBoolean()).isTrue();
    }

    @Test
    void what_belongs_to_no_known_slice_is_removed_only_by_the_digest_of_an_audit() {
        String document = """
            {"_id": "%s", "core_connections": [], "extra_ns": [], "slice_sla": {}}\
            """.formatted(STRANGER);
        var wim = new Api(rig.world().component("wim").uri());
        assertThat(wim.postText("/", document).status()).isEqualTo(200);

        JsonNode report = audit("?unknownToo=true");

        assertThat(orphans(report)).containsExactly("transport slice %s at wim/wim".formatted(STRANGER));
        assertThat(report.at("/orphans/0/known").asBoolean()).isFalse();
        assertThat(api.post(AUDITS + "/repair").json().path("repairs")).isEmpty();
        assertThat(api.post(AUDITS + "/repair?unknownToo=true").status()).isEqualTo(400);
        JsonNode repair = api.post(AUDITS + "/repair?unknownToo=true&digest="
                        + report.path("digest").asString())
                .json();
        assertThat(ended(repair.at("/repairs/0/operations/0").asString())
                        .path("state")
                        .asString())
                .isEqualTo("succeeded");
    }

    @Test
    void nothing_of_a_slice_that_lives_is_removed() {
        String id = running();
        rig.database()
                .sql("DELETE FROM held_resource WHERE holder_id = ? AND kind = 'transport'")
                .param(id)
                .update();

        JsonNode report = audit("");

        assertThat(orphans(report)).containsExactly("transport slice %s at wim/wim".formatted(id));
        assertThat(report.at("/orphans/0/left").asString()).startsWith("its slice lives");
        assertThat(api.post(AUDITS + "/repair").json().path("repairs")).isEmpty();
        assertThat(rig.world().inventory().toString()).contains("transport_slices");

        api.remove(id);
        JsonNode repair = api.post(AUDITS + "/repair").json();
        ended(repair.at("/repairs/0/operations/0").asString());
    }

    private String running() {
        String id = api.order(Nests.urllc("edge1"));
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        return id;
    }

    private JsonNode audit(String query) {
        Api.Reply reply = api.post(AUDITS + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode ended(String operation) {
        return api.eventually(
                "/v1/operations/" + operation, now -> !now.path("endedAt").isMissingNode());
    }

    private static List<String> orphans(JsonNode report) {
        return report.path("orphans")
                .valueStream()
                .map(orphan -> "%s %s at %s"
                        .formatted(
                                orphan.path("kind").asString(),
                                orphan.path("name").asString(),
                                orphan.path("component").asString()))
                .toList();
    }
}
