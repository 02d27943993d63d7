package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.emulators.http.TlsIdentity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        assertThat(trusted.json().path("warnings")).isEmpty();
        assertThat(api.delete("/v1/nfvos/second").status()).isEqualTo(204);

        Api.Reply credulous = api.post("/v1/nfvos", orchestrator(Map.of("verify", false)));
        assertThat(credulous.status()).as(credulous.text()).isEqualTo(201);
        assertThat(credulous.json().at("/warnings/0").asString()).contains("not verified");
        assertThat(api.post("/v1/plans", Nests.twoSites())
                        .json()
                        .path("warnings")
                        .toString())
                .contains("nfvo/second is not verified");
        assertThat(api.delete("/v1/nfvos/second").status()).isEqualTo(204);
    }

    @Test
    void what_a_slice_stands_on_is_not_taken_away() {
        String id = api.order(Nests.twoSites());
        api.settled(id);

        for (String path : List.of("/v1/vims/edge1-a", "/v1/nfvos/osm", "/v1/wims/wim", "/v1/emss/ems-amarisoft")) {
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
