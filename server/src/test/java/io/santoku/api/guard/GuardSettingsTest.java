package io.santoku.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "https://Slices.Example, slices.example, https://slices.example",
        "https://slices.example/console, slices.example, https://slices.example",
        "http://slices.example:8443/, slices.example, http://slices.example:8443",
        "http://[2001:db8::1]:8000, [2001:db8::1], http://[2001:db8::1]:8000"
    })
    void a_public_url_is_a_host_and_an_origin(String url, String host, String origin) {
        GuardSettings settings = GuardSettings.of(Stream.of("Other.Example:8000"), url, GuardSettings.Limits.DEFAULTS);

        assertThat(settings.hosts()).containsExactlyInAnyOrder("other.example", host);
        assertThat(settings.origins()).containsExactly(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slices.example",
                "slices.example:8000",
                "/console",
                "https://",
                "https://me@slices.example",
                "a b"
            })
    void what_is_no_url_is_refused(String url) {
        assertThatThrownBy(() -> GuardSettings.of(Stream.of(), url, GuardSettings.Limits.DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("public-url");
    }

    @Test
    void names_that_are_no_hosts_are_refused() {
        assertThatThrownBy(() ->
                        GuardSettings.of(Stream.of("https://slices.example"), null, GuardSettings.Limits.DEFAULTS))
                .hasMessage("allowed-hosts holds something that is not a host name: https://slices.example");
    }
}
