package io.santoku.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @Test
    void secrets_are_dots_however_deep_and_the_rest_stays() {
        Map<String, Object> masked = Secrets.masked(Map.of(
                "Password",
                "test-password",
                "list",
                List.of(Map.of("client_secret", 1234, "name", "x")),
                "passwords",
                List.of("test-password"),
                "target",
                "see http://me:test-password@127.0.0.1:9/x",
                "number",
                1.5));

        assertThat(masked)
                .isEqualTo(Map.of(
                        "Password",
                        Secrets.DOTS,
                        "list",
                        List.of(Map.of("client_secret", Secrets.DOTS, "name", "x")),
                        "passwords",
                        List.of(Secrets.DOTS),
                        "target",
                        "see http://********@127.0.0.1:9/x",
                        "number",
                        1.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privateKey",
                "private-key",
                "private_key",
                "PRIVATE_KEY",
                "api-key",
                "x-api-key",
                "apiKey",
                "api_keys",
                "pass",
                "adminPass",
                "admin.pass",
                "Pass-Word",
                "passphrase",
                "pwd",
                "bearerToken",
                "client secret",
                "credentials"
            })
    void a_name_is_known_however_it_is_written(String name) {
        assertThat(Secrets.masked(Map.of(name, "hidden"))).containsEntry(name, Secrets.DOTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"passive", "pass_through", "key", "public-key", "ip", "user", "bands", "monitoring-url"})
    void other_names_are_shown(String name) {
        assertThat(Secrets.masked(Map.of(name, "shown"))).containsEntry(name, "shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:hidden@host",
                "https://me:hid/den@host",
                "https://me:hid@den@host",
                "https://hidden@host"
            })
    void a_login_in_an_address_is_dots_whatever_is_in_it(String address) {
        assertThat(Secrets.masked(Map.of("address", address))).containsEntry("address", "https://********@host");
    }

    @Test
    void each_address_of_a_text_is_looked_at() {
        assertThat(Secrets.masked(Map.of("note", "http://me:a@host/x, mail me@host\nor ftp://you:b@other $1")))
                .containsEntry("note", "http://********@host/x, mail me@host\nor ftp://********@other $1");
    }

    @Test
    @Timeout(10)
    void a_text_of_nothing_but_beginnings_of_addresses_takes_no_time() {
        String text = "://".repeat(300_000);

        assertThat(Secrets.masked(Map.of("note", text))).containsEntry("note", text);
    }
}
