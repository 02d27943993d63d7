package io.santoku.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The whole server over many seeds: `-Psoak` for very many, `-Dsimulation.seed=… -Dsimulation.seeds=1` for one
/// (`-Dsimulation.lines=…`: with so much of its story).
@ExtendWith(Quietly.class)
@Timeout(value = 5, unit = TimeUnit.HOURS)
class SimulationTest {
    static final long SEEDS = Long.getLong("simulation.seeds", 2_000);
    private static final long FIRST = Long.getLong("simulation.seed", 1);
    private static final long MANY = 2_000;

    @Test
    void no_promise_is_broken_whatever_fails_whenever() {
        Seeds.Result result = Seeds.run(FIRST, SEEDS, () -> Plant.NONE);
        System.out.println(result.summary());

        assertThat(result.failures()).isEmpty();
        if (SEEDS >= MANY) {
            assertThat(result.coverage().missed()).as("never met").isEmpty();
            assertThat(result.coverage().undone()).as("never done").isEmpty();
        }
    }
}
