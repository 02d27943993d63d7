package io.santoku.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
