package io.santoku.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.driver.DriverFault;
import io.santoku.inventory.ComponentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CircuitsTest {
    private static final ComponentId OSM = ComponentId.nfvo("osm");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final DriverFault DOWN = new DriverFault.Unavailable("no answer");

    private final Circuits circuits = new Circuits(ExecutionSettings.DEFAULTS, new Random(1));

    @Test
    void a_component_that_fails_now_and_then_is_asked_on() {
        for (int times = 0; times < 20; times++) {
            meet(DOWN, NOON);
            circuits.met(OSM, null, null, NOON);
        }

        assertThat(circuits.pause(OSM, NOON)).isEmpty();
        assertThat(circuits.paused(NOON)).isEmpty();
    }

    @Test
    void one_that_is_down_is_left_alone_and_the_reason_names_the_call_that_met_it() {
        fiveTimes();

        Circuits.Pause pause = circuits.pause(OSM, NOON).orElseThrow();
        assertThat(pause.until()).isAfter(NOON);
        assertThat(pause.reason())
                .isEqualTo(new Circuits.Reason(
                        "unavailable", "GET /", "5 calls in a row found it unavailable: no answer"));
        assertThat(circuits.pause(ComponentId.nfvo("other"), NOON)).isEmpty();
        assertThat(circuits.paused(NOON)).containsOnlyKeys(OSM);
    }

    @Test
    void one_attempt_finds_out_whether_it_is_back() {
        fiveTimes();
        Instant later = circuits.pause(OSM, NOON).orElseThrow().until();

        assertThat(circuits.pause(OSM, later)).isEmpty();
        assertThat(circuits.pause(OSM, later)).as("the second at that time").isPresent();
        circuits.met(OSM, null, null, later);
        assertThat(circuits.pause(OSM, later)).isEmpty();
    }

    @Test
    void an_attempt_without_an_answer_leaves_the_circuit_open_and_lets_the_next_one_probe() {
        fiveTimes();
        Instant later = circuits.pause(OSM, NOON).orElseThrow().until();

        assertThat(circuits.pause(OSM, later)).isEmpty();
        circuits.unknown(OSM);
        assertThat(circuits.pause(OSM, later)).as("the next probe").isEmpty();
        meet(DOWN, later);
        assertThat(circuits.pause(OSM, later)).as("one failure is enough").isPresent();
    }

    @Test
    void who_waits_for_the_attempt_of_another_asks_ever_less_often_and_not_all_at_once() {
        fiveTimes();
        Instant probe = circuits.pause(OSM, NOON).orElseThrow().until();
        assertThat(circuits.pause(OSM, probe)).isEmpty();

        assertThat(waits(probe.plusMillis(10)))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(200), Duration.ofMillis(250)));
        assertThat(waits(probe.plusSeconds(8)))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void those_that_wait_for_a_component_do_not_come_back_all_at_once() {
        fiveTimes();
        Instant soonest = Objects.requireNonNull(circuits.paused(NOON).get(OSM)).until();

        assertThat(waits(NOON))
                .allSatisfy(wait -> assertThat(NOON.plus(wait)).isAfterOrEqualTo(soonest))
                .hasSizeGreaterThan(10);
    }

    @Test
    void one_that_is_still_down_is_left_alone_again() {
        fiveTimes();
        Instant later = circuits.pause(OSM, NOON).orElseThrow().until();
        circuits.pause(OSM, later);
        meet(DOWN, later);

        assertThat(circuits.pause(OSM, later.plusMillis(1)).orElseThrow().until())
                .isAfter(later);
    }

    @Test
    void who_asks_for_a_pause_gets_it_from_all() {
        meet(new DriverFault.Throttled("slowly", Duration.ofSeconds(7)), NOON);

        assertThat(circuits.pause(OSM, NOON).orElseThrow().until()).isEqualTo(NOON.plusSeconds(7));
        assertThat(circuits.pause(OSM, NOON.plusSeconds(7))).isEmpty();
    }

    @Test
    void a_refusal_shows_that_it_is_there() {
        fiveTimes();
        meet(new DriverFault.Denied("not you"), NOON);

        assertThat(circuits.pause(OSM, NOON)).isEmpty();
    }

    /// The different waits of twenty steps that ask at that time.
    private Set<Duration> waits(Instant now) {
        return Stream.generate(() -> circuits.pause(OSM, now).orElseThrow().until())
                .limit(20)
                .map(until -> Duration.between(now, until))
                .collect(Collectors.toSet());
    }

    private void fiveTimes() {
        for (int times = 0; times < 5; times++) {
            assertThat(circuits.pause(OSM, NOON)).isEmpty();
            meet(DOWN, NOON);
        }
    }

    private void meet(DriverFault fault, Instant now) {
        Fault judged = Fault.of(fault);
        circuits.met(OSM, judged, new Failure(judged.kind(), OSM, "GET /", fault.detail(), false, null), now);
    }
}
