package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.TlsIdentity;
import io.santoku.inventory.CheckItem;
import io.santoku.inventory.ComponentChecks;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Storage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Registering components of the emulated world as an operator does.
class RegistrationStoryTest {
    private final Rig rig = Rig.with();
    private final Api api = rig.api();

    @Test
    void an_orchestrator_is_refused_when_its_certificate_is_from_somebody_else() {
        String stranger = TlsIdentity.create(Instant.now()).pem();

        for (Map<String, Object> tls : List.of(
                Map.<String, Object>of("certificateAuthority", stranger), Map.<String, Object>of("verify", true))) {
            Api.Reply refused = api.post("/v1/nfvos", orchestrator(tls));

            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.json().at("/fault/component").asString()).isEqualTo("nfvo/second");
            assertThat(refused.text())
                    .contains("does not trust the certificate")
                    .doesNotContain("test-password");
        }
        assertThat(api.get("/v1/nfvos/second").status()).isEqualTo(404);
    }

    @Test
    void an_orchestrator_with_the_right_certificate_or_without_verification_is_taken() {
        String right = rig.world().component("osm").registration().get("caCertificate");

        Api.Reply trusted = api.post("/v1/nfvos", orchestrator(Map.of("certificateAuthority", String.valueOf(right))));
        assertThat(trusted.status()).as(trusted.text()).isEqualTo(201);
        assertThat(trusted.json().path("warnings").toString()).doesNotContain("not verified", "unencrypted");
        assertThat(api.delete("/v1/nfvos/second").status()).isEqualTo(204);

        Api.Reply credulous = api.post("/v1/nfvos", orchestrator(Map.of("verify", false, "plain", true)));
        assertThat(credulous.status()).as(credulous.text()).isEqualTo(201);
        assertThat(credulous.json().path("warnings").toString()).contains("not verified", "unencrypted");
        assertThat(api.post("/v1/plans", Nests.twoSites())
                        .json()
                        .path("warnings")
                        .toString())
                .contains("nfvo/second is not verified", "may be sent to nfvo/second over plain http");
        assertThat(api.delete("/v1/nfvos/second").status()).isEqualTo(204);
    }

    @Test
    void what_was_found_at_a_component_is_told_on_plans_and_slices_that_use_it() {
        var edge = ComponentId.vim("edge1-a");
        ComponentChecks checks = rig.part(Storage.class).checks();
        assertThat(Objects.requireNonNull(checks.all().get(ComponentId.nfvo("osm")))
                        .items())
                .extracting(CheckItem::subject)
                .contains("answer", "certificate");
        var before = Objects.requireNonNull(checks.all().get(edge));
        checks.put(edge, before.identity(), List.of(CheckItem.warning("certificate", "expires in 5 days")), true);

        String plan =
                api.post("/v1/plans", Nests.twoSites()).json().path("warnings").toString();
        String id = api.order(Nests.twoSites());
        String slice = api.settled(id).path("warnings").toString();

        assertThat(plan).contains("vim/edge1-a: expires in 5 days");
        assertThat(slice).contains("vim/edge1-a: expires in 5 days");
        checks.put(edge, before.identity(), before.items(), true);
        api.remove(id);
    }

    @Test
    void what_a_slice_stands_on_is_not_taken_away() {
        String id = api.order(Nests.twoSites());
        api.settled(id);

        for (String path :
                List.of("/v1/vims/edge1-a", "/v1/nfvos/osm", "/v1/wims/wim", "/v1/element-managers/ems-amarisoft")) {
            Api.Reply refused = api.delete(path);

            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.json().path("usedBy").toString()).contains(id);
        }
        assertThat(api.post("/v1/vims", Map.of("id", "edge1-a")).status()).isEqualTo(400);
        api.remove(id);
    }

    private Map<String, Object> orchestrator(Map<String, Object> tls) {
        var document = new HashMap<String, Object>();
        document.put("id", "second");
        document.put("type", "OSM");
        document.put("url", rig.world().component("osm").uri().toString());
        document.put(
                "credentials", Map.of("username", "admin", "password", "test-password-of-osm", "project", "admin"));
        document.put("tls", tls);
        return document;
    }
}
