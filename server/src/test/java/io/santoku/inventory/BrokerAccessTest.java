package io.santoku.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.inventory.BrokerAccess.Objection;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAccessTest {
    private static final Login LOGIN = new Login("santoku", new Secret("test-password"));
    private static final TlsTrust SYSTEM = new SystemAuthorities();

    @ParameterizedTest
    @CsvSource({
        "plaintext, false, broker.example:9092",
        "ssl, false, broker.example:9093",
        "sasl_ssl, true, broker.example:9093",
        "sasl_plaintext, true, localhost:9092",
        "sasl_plaintext, true, 127.0.0.1"
    })
    void what_fits_together_is_taken(String security, boolean logsIn, String broker) {
        assertThat(objections(security, SYSTEM, logsIn ? LOGIN : null, broker)).isEmpty();
    }

    @Test
    void a_password_goes_to_another_machine_without_tls_only_where_that_is_allowed() {
        assertThat(objections("sasl_plaintext", SYSTEM, LOGIN, "broker.example:9092"))
                .singleElement()
                .returns("config", Objection::member)
                .returns("security", Objection::inner);
        assertThat(objections("sasl_plaintext", SYSTEM.allowingPlain(), LOGIN, "broker.example:9092"))
                .isEmpty();
    }

    @Test
    void what_is_missing_and_what_would_not_be_used_is_named() {
        assertThat(objections("sasl_ssl", SYSTEM, null, "broker"))
                .extracting(Objection::member)
                .containsExactly("credentials");
        assertThat(objections("ssl", SYSTEM, LOGIN, "broker"))
                .extracting(Objection::member)
                .containsExactly("credentials");
        assertThat(objections("plaintext", new Authority("pem"), null, "broker"))
                .extracting(Objection::member)
                .containsExactly("tls");
        assertThat(objections("ssl", new Anybody(), null, "broker"))
                .extracting(Objection::inner)
                .containsExactly("verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plaintext", "ssl"})
    void a_way_to_log_in_that_would_not_be_used_is_objected_to(String security) {
        var config = Map.of(BrokerAccess.SECURITY, security, BrokerAccess.MECHANISM, "PLAIN");

        assertThat(BrokerAccess.of(config, SYSTEM, null).objections("broker"))
                .singleElement()
                .returns("config", Objection::member)
                .returns("sasl-mechanism", Objection::inner);
    }

    @Test
    void the_way_to_log_in_has_a_default() {
        assertThat(BrokerAccess.of(Map.of(), SYSTEM, null).mechanism()).isEqualTo("SCRAM-SHA-512");
        assertThat(BrokerAccess.of(Map.of(BrokerAccess.MECHANISM, "PLAIN"), SYSTEM, null)
                        .mechanism())
                .isEqualTo("PLAIN");
    }

    private static List<Objection> objections(String security, TlsTrust tls, @Nullable Login login, String broker) {
        return BrokerAccess.of(Map.of(BrokerAccess.SECURITY, security), tls, login)
                .objections(broker);
    }
}
