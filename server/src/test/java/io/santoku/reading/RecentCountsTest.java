package io.santoku.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.slice.Phase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentCountsTest {
    private long now = 5_000;
    private long number;
    private final RecentCounts counts = new RecentCounts(
            () -> new Counts(Map.of(Phase.RUNNING, ++number), Map.of(), 0), Duration.ofNanos(1_000), () -> now);

    @Test
    void the_first_reader_has_counts_at_once_and_others_share_them() {
        long moment = counts.moment();

        assertThat(counts.untilNext(moment)).isZero();
        assertThat(counts.since(moment).orElseThrow().slices()).containsEntry(Phase.RUNNING, 1L);
        assertThat(counts.since(moment).orElseThrow().slices()).containsEntry(Phase.RUNNING, 1L);
        assertThat(number).isEqualTo(1);
    }

    @Test
    void a_change_is_counted_once_the_pause_is_over() {
        counts.since(counts.moment());
        now += 400;
        long moment = counts.moment();

        assertThat(counts.since(moment)).isEmpty();
        assertThat(counts.untilNext(moment)).isEqualTo(Duration.ofNanos(600));
        now += 600;
        assertThat(counts.untilNext(moment)).isZero();
        assertThat(counts.since(moment).orElseThrow().slices()).containsEntry(Phase.RUNNING, 2L);
    }
}
