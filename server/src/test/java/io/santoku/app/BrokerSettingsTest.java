package io.santoku.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.inventory.BrokerAccess.Security;
import io.santoku.inventory.Login;
import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerSettingsTest {
    @Test
    void a_broker_is_spoken_to_as_the_settings_say(@TempDir Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "test-password\n");
        Path authority = Files.writeString(folder.resolve("authority.pem"), "pem");

        var access = new BrokerSettings(Security.SASL_SSL, "PLAIN", "santoku", null, password, authority, null)
                .access("broker.example:9093");

        assertThat(access.login()).isEqualTo(new Login("santoku", new Secret("test-password")));
        assertThat(access.tls()).isEqualTo(new TlsTrust.Authority("pem"));
        assertThat(access.mechanism()).isEqualTo("PLAIN");
        assertThat(GivenSettings.of(Map.of()).brokerAccess("broker.example").security())
                .isEqualTo(Security.PLAINTEXT);
    }

    @Test
    void what_cannot_be_is_refused_by_the_names_of_the_settings() {
        assertThatThrownBy(() -> new BrokerSettings(null, null, "santoku", null, null, null, null))
                .hasMessageContaining("kafka.password");
        assertThatThrownBy(() -> new BrokerSettings(null, "MD5", null, null, null, null, null))
                .hasMessageContaining("kafka.sasl-mechanism");
        assertThatThrownBy(() ->
                        new BrokerSettings(null, "PLAIN", null, null, null, null, null).access("broker.example:9092"))
                .hasMessageContaining("kafka.sasl-mechanism would not be used");
        assertThatThrownBy(() -> new BrokerSettings(
                                Security.SASL_PLAINTEXT, null, "santoku", "test-password", null, null, null)
                        .access("broker.example:9092"))
                .hasMessageContainingAll("kafka.security", "kafka.plain: true")
                .hasMessageNotContaining("test-password");
        assertThatThrownBy(() -> new BrokerSettings(Security.SASL_SSL, null, null, null, null, null, null)
                        .access("broker.example:9092"))
                .hasMessageContaining("kafka.username");
    }
}
