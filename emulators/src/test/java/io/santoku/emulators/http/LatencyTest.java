package io.santoku.emulators.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyTest {
    private static List<Duration> sample(String text, long seed) {
        Latency latency = Latency.parse(text);
        var random = new Random(seed);
        return Stream.generate(() -> latency.next(random))
                .limit(10_000)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "fixed PT0.01S", "uniform PT0.01S PT0.05S", "lognormal PT0.005S PT0.1S"})
    void texts_read_and_write_the_same(String text) {
        assertThat(Latency.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fixed", "uniform PT0.05S PT0.01S", "lognormal PT0S PT1S", "sometimes PT1S"})
    void nonsense_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Latency.parse(text));
    }

    @Test
    void a_uniform_latency_stays_between_its_ends() {
        List<Duration> sample = sample("uniform PT0.01S PT0.05S", 1);
        assertThat(sample.getFirst()).isBetween(Duration.ofMillis(10), Duration.ofMillis(11));
        assertThat(sample.getLast()).isBetween(Duration.ofMillis(49), Duration.ofMillis(50));
    }

    @Test
    void a_lognormal_latency_has_the_median_and_the_percentile_it_says() {
        List<Duration> sample = sample("lognormal PT0.005S PT0.1S", 1);
        assertThat(sample.get(5_000)).isBetween(Duration.ofNanos(4_500_000), Duration.ofNanos(5_500_000));
        assertThat(sample.get(9_900)).isBetween(Duration.ofMillis(80), Duration.ofMillis(120));
    }

    @Test
    void the_same_seed_gives_the_same_delays() {
        assertThat(sample("lognormal PT0.005S PT0.1S", 7)).isEqualTo(sample("lognormal PT0.005S PT0.1S", 7));
    }
}
