package io.santoku.driver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Unavailable;
import io.santoku.driver.DriverFault.Untrusted;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.emulators.http.TlsIdentity;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallerTrustTest {
    @Test
    void a_certificate_is_believed_as_far_as_the_trust_goes() {
        TlsIdentity identity = TlsIdentity.create(InstantSource.system().instant());
        TlsIdentity other = TlsIdentity.create(InstantSource.system().instant());
        try (EmulatedServer secure = serve(identity)) {
            assertThat(statusOf(secure, new Authority(identity.pem()))).isEqualTo(200);
            assertThat(statusOf(secure, new Anybody())).isEqualTo(200);
            for (TlsTrust stranger : List.of(new SystemAuthorities(), new Authority(other.pem()))) {
                assertThat(FaultOf.the(() -> statusOf(secure, stranger)))
                        .isInstanceOf(Untrusted.class)
                        .extracting(DriverFault::detail)
                        .asString()
                        .startsWith("Santoku does not trust the certificate of 127.0.0.1:");
            }
        }
    }

    @Test
    void an_authority_that_is_no_certificate_is_rejected() {
        assertThat(FaultOf.the(() -> new Caller(new Authority("no certificate"), HttpSettings.DEFAULTS)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void what_carries_secrets_is_not_sent_over_plain_http_to_other_machines() {
        URI elsewhere = URI.create("http://os_ctl.invalid:5000/v3");
        Caller careful = Caller.withSecrets(new SystemAuthorities(), HttpSettings.DEFAULTS);
        Caller allowed = Caller.withSecrets(new SystemAuthorities().allowingPlain(), HttpSettings.DEFAULTS);

        assertThat(FaultOf.the(() -> careful.send(elsewhere, Call.get("/"))))
                .isInstanceOf(Rejected.class)
                .extracting(DriverFault::detail)
                .asString()
                .contains("os_ctl.invalid:5000", "tls.plain");
        assertThat(FaultOf.the(() -> allowed.send(elsewhere, Call.get("/")))).isInstanceOf(Unavailable.class);
        try (EmulatedServer here = EmulatedServer.start(stub(), Listening.ANYWHERE, InstantSource.system())) {
            assertThat(careful.send(here.uri(), Call.get("/")).status()).isEqualTo(200);
        }
    }

    private static int statusOf(EmulatedServer server, TlsTrust trust) {
        return new Caller(trust, HttpSettings.DEFAULTS)
                .send(server.uri(), Call.get("/"))
                .status();
    }

    private static EmulatedServer serve(TlsIdentity identity) {
        return EmulatedServer.start(stub(), Listening.ANYWHERE.with(identity), InstantSource.system());
    }

    private static Stub stub() {
        return new Stub(new Router().on("GET", "/", _ -> Reply.json(200, Map.of())));
    }
}
