package io.santoku.driver.neat;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.PolicyDriverContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeatPolicyDriverTest extends PolicyDriverContract {
    NeatPolicyDriverTest() {
        super(NeatPolicyDriver::new);
    }

    @Test
    void an_event_arrives_in_the_predecessors_words() {
        driver().event(FAILING);

        assertThat(engine().events())
                .containsExactly(Map.of("slice_id", "slice-1", "type", "FailingNS", "value", true, "ttl", -1));
    }
}
