package io.santoku.driver.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.PolicyDriverContract;
import org.junit.jupiter.api.Test;

class TestPolicyDriverTest extends PolicyDriverContract {
    TestPolicyDriverTest() {
        super(TestPolicyDriver::new);
    }

    @Test
    void events_are_not_for_it() {
        driver().event(FAILING);

        assertThat(engine().events()).isEmpty();
    }
}
