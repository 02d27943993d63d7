package io.santoku.driver;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault.Rejected;
import io.santoku.driver.http.FaultOf;
import io.santoku.inventory.BrokerAccess;
import io.santoku.inventory.BrokerAccess.Security;
import io.santoku.inventory.Login;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerPropertiesTest {
    private static final Login LOGIN = new Login("santoku", new Secret("a\"b\\c\nd"));

    @Test
    void a_broker_that_asks_for_nothing_is_told_nothing() {
        assertThat(of(Security.PLAINTEXT, new SystemAuthorities(), false))
                .isEqualTo(Map.of("security.protocol", "PLAINTEXT"));
    }

    @Test
    void trust_and_login_are_told_in_kafkas_words() {
        assertThat(of(Security.SASL_SSL, new Authority("pem"), true))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.certificates", "pem")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"santoku\" password=\"a\\\"b\\\\c\\012d\";");
    }

    @Test
    void a_way_to_log_in_that_is_not_used_keeps_nobody_from_speaking() {
        var unused = new BrokerAccess(Security.PLAINTEXT, "PLAIN", new SystemAuthorities(), null);

        assertThat(BrokerProperties.of("broker.example:9092", unused))
                .isEqualTo(Map.of("security.protocol", "PLAINTEXT"));
    }

    @Test
    void an_access_that_cannot_be_is_rejected() {
        assertThat(FaultOf.the(() -> of(Security.SASL_PLAINTEXT, new SystemAuthorities(), true)))
                .isInstanceOf(Rejected.class)
                .extracting(DriverFault::detail)
                .asString()
                .startsWith("config.security must be sasl_ssl");
    }

    private static Map<String, Object> of(Security security, TlsTrust tls, boolean logsIn) {
        return BrokerProperties.of("broker.example:9092", new BrokerAccess(security, null, tls, logsIn ? LOGIN : null));
    }
}
