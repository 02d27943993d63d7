package io.santoku.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A seed that fails can be looked at again.
@ExtendWith(Quietly.class)
class ReplayTest {
    @ParameterizedTest
    @ValueSource(longs = {3, 16, 97, 401})
    void the_same_seed_brings_the_same_story(long seed) {
        var first = new Run(seed, Plant.NONE);
        first.toTheEnd();
        var second = new Run(seed, Plant.NONE);
        second.toTheEnd();

        assertThat(first.story().lines())
                .hasSizeGreaterThan(50)
                .isEqualTo(second.story().lines());
        first.stop();
        second.stop();
    }
}
