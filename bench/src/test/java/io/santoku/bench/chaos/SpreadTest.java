package io.santoku.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void shares_are_values_that_were_measured() {
        var spread = new Spread(IntStream.rangeClosed(1, 100)
                .mapToObj(second -> Duration.ofSeconds(101 - second))
                .toList());

        assertThat(spread.at(0.5)).isEqualTo(50);
        assertThat(spread.at(0.99)).isEqualTo(99);
        assertThat(spread.max()).isEqualTo(100);
        assertThat(new Spread(List.of()).max()).isZero();
    }

    @Test
    void a_verdict_is_kept_only_when_every_limit_is() {
        var kept = new Verdict().none("lost", 0).seconds("restart", new Spread(List.of(Duration.ofSeconds(4))), 5.0);
        assertThat(kept.isKept()).isTrue();

        kept.none("leaks", List.of("a tenant"));

        assertThat(kept.isKept()).isFalse();
        assertThat(kept.isKeptButTimes()).isFalse();
        assertThat(kept.toString()).contains("MISSED", "a tenant");
    }

    @Test
    void times_that_are_missed_may_be_told_only() {
        var late = new Verdict().seconds("restart", new Spread(List.of(Duration.ofSeconds(6))), 5.0);

        assertThat(late.isKept()).isFalse();
        assertThat(late.isKeptButTimes()).isTrue();
    }
}
