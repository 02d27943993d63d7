package io.santoku.api.v1.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.santoku.api.problem.ProblemException;
import io.santoku.slice.Phase;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void a_filter_that_no_stored_text_can_match_is_still_a_filter() {
        assertThat(Parameters.text("a\0b")).isEqualTo("a\uFFFDb");
        assertThat(Parameters.text(null)).isNull();
    }

    @Test
    void a_value_may_be_in_any_case_and_an_unknown_one_is_refused() {
        assertThat(Parameters.phase("Running")).isEqualTo(Phase.RUNNING);
        assertThat(Parameters.phase(null)).isNull();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Parameters.phase("walking"))
                .withMessageContaining("must be one of");
    }
}
