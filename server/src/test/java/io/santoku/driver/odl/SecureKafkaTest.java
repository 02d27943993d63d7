package io.santoku.driver.odl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.santoku.driver.DriverFault.Denied;
import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.DriverFault.Untrusted;
import io.santoku.driver.http.FaultOf;
import io.santoku.driver.http.HttpSettings;
import io.santoku.emulators.http.TlsIdentity;
import io.santoku.inventory.BrokerAccess;
import io.santoku.inventory.Component;
import io.santoku.inventory.ComponentId;
import io.santoku.inventory.Login;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.Wim;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Against a real broker that speaks TLS and asks for a login.
@Tag("long")
@Timeout(120)
class SecureKafkaTest {
    private static final String PASSWORD = "test \\\"word\\\"";
    private static final TlsIdentity IDENTITY = identity();

    private static final SecureBroker BROKER = SecureBroker.start("SASL_SSL", IDENTITY, "santoku", PASSWORD);

    private static TlsIdentity identity() {
        return TlsIdentity.create(InstantSource.system().instant());
    }

    @AfterAll
    static void stop() {
        BROKER.close();
    }

    @Test
    void a_broker_with_our_authority_and_our_login_is_spoken_to() {
        assertThatCode(() -> check(new Authority(IDENTITY.pem()), new Login("santoku", new Secret("test \"word\""))))
                .doesNotThrowAnyException();
    }

    @Test
    void another_password_is_denied_and_not_repeated() {
        var fault =
                FaultOf.the(() -> check(new Authority(IDENTITY.pem()), new Login("santoku", new Secret("hidden-1"))));

        assertThat(fault).isInstanceOf(Denied.class);
        assertThat(fault.detail()).doesNotContain("hidden-1");
    }

    @Test
    void a_certificate_of_somebody_else_is_not_believed() {
        TlsIdentity other = TlsIdentity.create(InstantSource.system().instant());

        assertThat(FaultOf.the(() -> check(new Authority(other.pem()), new Login("santoku", new Secret("x")))))
                .isInstanceOf(Untrusted.class);
        assertThat(FaultOf.the(() -> check(new Anybody(), new Login("santoku", new Secret("x")))))
                .isInstanceOf(Rejected.class);
    }

    private static void check(TlsTrust tls, @Nullable Login login) {
        var wim = new Wim(
                new Component.Identity(ComponentId.wim("odl"), "ODL", "odl-wim", ""),
                BROKER.address(),
                null,
                tls,
                Map.of(BrokerAccess.SECURITY, "sasl_ssl", BrokerAccess.MECHANISM, "PLAIN"),
                login);
        try (var driver = new OdlWimDriver(wim, new HttpSettings(Duration.ofSeconds(5), 1))) {
            driver.check();
        }
    }
}
