package io.santoku.api.katana;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
        assertThat(JsonMapper.shared().writeValueAsString(Epoch.seconds(moment)))
                .isEqualTo(seconds);
    }
}
