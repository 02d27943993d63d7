package io.santoku.driver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.emulators.http.EmulatedServer;
import io.santoku.emulators.http.EmulatedServer.Listening;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Router;
import io.santoku.emulators.http.TlsIdentity;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
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
                        .isInstanceOf(Denied.class)
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

    private static int statusOf(EmulatedServer server, TlsTrust trust) {
        return new Caller(trust, HttpSettings.DEFAULTS)
                .send(server.uri(), Call.get("/"))
                .status();
    }

    private static EmulatedServer serve(TlsIdentity identity) {
        Router router = new Router().on("GET", "/", _ -> Reply.json(200, Map.of()));
        return EmulatedServer.start(new Stub(router), Listening.ANYWHERE.with(identity), InstantSource.system());
    }
}
