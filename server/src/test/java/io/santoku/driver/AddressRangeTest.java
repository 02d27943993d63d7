package io.santoku.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.5, 10.0.0.5/32",
        "10.0.0.0/8, 10.0.0.0/8",
        "0.0.0.0/0, 0.0.0.0/0",
        "FD00::/8, fd00:0:0:0:0:0:0:0/8",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1/128"
    })
    void a_range_has_one_form_however_it_is_written(String written, String form) {
        assertThat(AddressRange.of(written).orElseThrow().text()).isEqualTo(form);
        assertThat(AddressRange.of(form)).isEqualTo(AddressRange.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "everyone",
                "10",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/255.0.0.0",
                "256.0.0.1",
                "fd00::/129",
                "fe80::1%lo",
                "::ffff:10.0.0.1"
            })
    void what_is_no_range_is_none(String text) {
        assertThat(AddressRange.of(text)).isEmpty();
    }
}
