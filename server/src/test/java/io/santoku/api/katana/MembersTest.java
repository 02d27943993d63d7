package io.santoku.api.katana;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MembersTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05.123456789Z, 1767323045.123456",
        "2026-01-02T03:04:05Z, 1767323045.000000",
        "1970-01-01T00:00:00.5Z, 0.500000"
    })
    void a_moment_is_told_in_seconds_with_a_fraction(Instant moment, String seconds) {
        assertThat(JsonMapper.shared().writeValueAsString(Members.seconds(moment)))
                .isEqualTo(seconds);
    }

    @Test
    void secrets_are_dots_however_deep_and_the_rest_stays() {
        Map<String, Object> masked = Members.masked(
                Map.of(
                        "Password",
                        "test-password",
                        "list",
                        List.of(Map.of("client_secret", 1234, "name", "x")),
                        "passwords",
                        List.of("test-password"),
                        "target",
                        "see http://me:test-password@127.0.0.1:9/x",
                        "number",
                        1.5),
                name -> !Members.isSecret(name));

        assertThat(masked)
                .isEqualTo(Map.of(
                        "Password",
                        Members.DOTS,
                        "list",
                        List.of(Map.of("client_secret", Members.DOTS, "name", "x")),
                        "passwords",
                        List.of(Members.DOTS),
                        "target",
                        "see http://********@127.0.0.1:9/x",
                        "number",
                        1.5));
    }
}
