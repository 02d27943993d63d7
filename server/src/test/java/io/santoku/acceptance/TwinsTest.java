package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Nfvo;
import io.santoku.inventory.Storage;
import io.santoku.inventory.Vim;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One system may be registered under two ids: what one of them holds is nobody's orphan, and no repair takes it away.
class TwinsTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    /// Case 1: nothing is taken for nobody's because its orchestrator has a second id.
    @Test
    void an_orchestrator_under_two_ids_keeps_all_its_services_through_a_repair() {
        Nfvo osm = rig.part(Storage.class)
                .registry()
                .nfvos()
                .find("osm")
                .orElseThrow()
                .item();
        Rig.done(rig.registration()
                .nfvos()
                .add(new Nfvo(
                        new Component.Identity(ComponentId.nfvo("osm-twin"), "", osm.type(), "the same again"),
                        osm.url(),
                        osm.credentials(),
                        osm.tls())));

        nothingIsLost("nfvo/osm", "nfvo/osm-twin");

        assertThat(api.delete("/v1/nfvos/osm-twin").status()).isEqualTo(204);
    }

    @Test
    void a_cloud_under_two_ids_keeps_all_its_tenants_through_a_repair() {
        Vim cloud = rig.part(Storage.class)
                .registry()
                .vims()
                .find("edge1-a")
                .orElseThrow()
                .item();
        Rig.done(rig.registration()
                .vims()
                .add(new Vim(
                        new Component.Identity(ComponentId.vim("edge1-twin"), "", cloud.type(), "the same again"),
                        "core",
                        cloud.authUrl(),
                        cloud.credentials(),
                        cloud.tls(),
                        cloud.config())));

        nothingIsLost("vim/edge1-a", "vim/edge1-twin");

        assertThat(api.delete("/v1/vims/edge1-twin").status()).isEqualTo(204);
    }

    private void nothingIsLost(String one, String other) {
        String id = api.order(Nests.urllc("edge1"));
        assertThat(api.settled(id).path("status").asString()).isEqualTo("Running");
        var whole = Deployment.made(rig);

        JsonNode report = api.post("/v1/audits?unknownToo=true").json();
        String digest = report.path("digest").asString();
        Api.Reply repaired = api.post("/v1/audits/repair?unknownToo=true&digest=" + digest);

        assertThat(report.path("orphans")).as(report.toString()).isEmpty();
        assertThat(report.path("clean").asBoolean()).isTrue();
        assertThat(report.path("twins").toString()).contains("[\"%s\",\"%s\"]".formatted(one, other));
        assertThat(repaired.status()).as(repaired.text()).isEqualTo(200);
        assertThat(Deployment.made(rig)).isEqualTo(whole);
        assertThat(api.slice(id).path("sync").asString()).isEqualTo("in-sync");
        api.remove(id);
        assertThat(rig.world().inventory()).isEmpty();
    }
}
