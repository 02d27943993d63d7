package io.santoku.emulators.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    @ParameterizedTest
    @ValueSource(strings = {"401", "403", "404", "405", "409", "429", "500", "501", "502", "503", "504"})
    void statuses_of_products_read_and_write_the_same(String text) {
        assertThat(Fault.parse(text))
                .isEqualTo(new Fault.Status(Integer.parseInt(text)))
                .hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "reset", "garbage", "lost", "slow PT0.2S"})
    void the_other_faults_read_and_write_the_same(String text) {
        assertThat(Fault.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "200", "418", "explode", "503 now"})
    void nonsense_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.parse(text));
    }

    @Test
    void a_rule_that_can_never_strike_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Faults.Rule("*", 0, 1, new Fault.Hang()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Faults.Rule("*", 1, 0, new Fault.Hang()));
    }

    @Test
    void rules_count_calls_from_when_they_were_set_and_only_of_their_kind() {
        var faults = new Faults();
        faults.strike("GET /a");
        faults.add(new Faults.Rule("GET /a", 2, -1, new Fault.Lost()));
        assertThat(faults.strike("GET /a")).isEmpty();
        assertThat(faults.strike("GET /b")).isEmpty();
        assertThat(faults.strike("GET /a")).map(Faults.Strike::fault).contains(new Fault.Lost());
        assertThat(faults.strike("GET /a")).map(Faults.Strike::fault).contains(new Fault.Lost());
    }

    @Test
    void the_first_rule_that_strikes_decides() {
        var faults = new Faults();
        faults.add(new Faults.Rule("*", 1, 1, new Fault.Reset()));
        faults.add(new Faults.Rule("GET /a", 1, 1, new Fault.Lost()));
        assertThat(faults.strike("GET /a")).map(Faults.Strike::fault).contains(new Fault.Reset());
        assertThat(faults.strike("GET /a")).isEmpty();
        assertThat(faults.rules()).hasSize(2);
    }
}
