package io.santoku.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.driver.DriverFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Fault PASSING = Fault.of(new DriverFault.Unavailable("x"));

    private final Patience patience = new Patience(ExecutionSettings.DEFAULTS, new Random(1));

    @Test
    void passing_faults_are_repeated_and_lasting_ones_are_not() {
        assertThat(again(new DriverFault.Unavailable("x"), false)).isTrue();
        assertThat(again(new DriverFault.Throttled("x", null), false)).isTrue();
        assertThat(again(new DriverFault.Denied("x"), false)).isFalse();
        assertThat(again(new DriverFault.OverCapacity("x"), false)).isFalse();
        assertThat(again(new DriverFault.Rejected("x"), false)).isFalse();
        assertThat(again(new DriverFault.Broken("x"), false)).isFalse();
    }

    @Test
    void what_stands_in_the_way_may_pass_when_something_is_removed() {
        assertThat(again(new DriverFault.Conflict("x"), false)).isFalse();
        assertThat(again(new DriverFault.Garbled("x"), false)).isFalse();
        assertThat(again(new DriverFault.Conflict("x"), true)).isTrue();
        assertThat(again(new DriverFault.Garbled("x"), true)).isTrue();
        assertThat(again(new DriverFault.Broken("x"), true)).isTrue();
        assertThat(again(new DriverFault.Denied("x"), true)).isFalse();
    }

    @Test
    void pauses_double_up_to_the_longest_and_vary_by_half() {
        for (int attempt = 1; attempt < 100; attempt++) {
            long doubled = attempt > 6 ? 10_000 : 200L << (attempt - 1);
            long whole = Math.min(doubled, 10_000);
            Duration pause = pause(PASSING, attempt).orElseThrow();
            assertThat(pause.toMillis()).isBetween(whole / 2, whole);
        }
    }

    @Test
    void the_pause_that_a_component_asks_for_is_made_unless_it_is_too_long_or_none() {
        assertThat(pause(Fault.of(new DriverFault.Throttled("x", Duration.ofSeconds(42))), 1))
                .contains(Duration.ofSeconds(42));
        assertThat(pause(Fault.of(new DriverFault.Throttled("x", Duration.ofHours(1))), 1))
                .isEmpty();
        assertThat(pause(Fault.of(new DriverFault.Throttled("x", Duration.ZERO)), 1))
                .contains(Duration.ofMillis(200));
    }

    @Test
    void patience_is_longer_for_removals() {
        Instant later = START.plusSeconds(90);

        assertThat(patience.pause(PASSING, Patience.Leave.BUILDING, 5, START, later))
                .isEmpty();
        assertThat(patience.pause(PASSING, Patience.Leave.REMOVING, 5, START, later))
                .isPresent();
        assertThat(patience.pause(PASSING, Patience.Leave.REMOVING, 5, START, START.plusSeconds(180)))
                .isEmpty();
    }

    @Test
    void a_busy_component_is_asked_soon_at_first_and_later_as_its_time_goes() {
        assertThat(patience.poll(START, START)).isEqualTo(Duration.ofMillis(30));
        assertThat(patience.poll(START, START.plusSeconds(1))).isEqualTo(Duration.ofMillis(100));
        assertThat(patience.poll(START, START.plusSeconds(8))).isEqualTo(Duration.ofMillis(750));
        assertThat(patience.poll(START, START.plusSeconds(30))).isEqualTo(Duration.ofMillis(750));
        assertThat(patience.poll(START, START.plusSeconds(40))).isEqualTo(Duration.ofSeconds(1));
        assertThat(patience.poll(START, START.plusSeconds(4000))).isEqualTo(Duration.ofSeconds(10));
        assertThat(patience.poll(START, START.minusSeconds(5))).isEqualTo(Duration.ofMillis(30));
    }

    @Test
    void work_is_given_up_only_after_its_limit() {
        assertThat(patience.exhausted(START, START.plus(Duration.ofMinutes(130)), false))
                .isFalse();
        assertThat(patience.exhausted(START, START.plus(Duration.ofMinutes(131)), false))
                .isTrue();
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new ExecutionSettings.Pauses(Duration.ZERO, second, second))
                .hasMessageContaining("first-pause");
        assertThatThrownBy(() -> new ExecutionSettings.Pauses(second.plusMillis(1), second, second))
                .hasMessageContaining("longest-pause");
        assertThatThrownBy(() -> new ExecutionSettings.Repeating(second.negated(), second, second))
                .hasMessageContaining("patience");
    }

    private boolean again(DriverFault fault, boolean removing) {
        return patience.pause(
                        Fault.of(fault), removing ? Patience.Leave.REMOVING : Patience.Leave.BUILDING, 1, START, START)
                .isPresent();
    }

    private Optional<Duration> pause(Fault fault, int attempt) {
        return patience.pause(fault, Patience.Leave.BUILDING, attempt, START, START);
    }
}
