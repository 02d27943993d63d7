package io.santoku.bench.chaos;

import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.scenario.FaultScenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// Causes random faults of components: refusals, broken connections, and lost, garbled or late answers; each minute,
/// one component goes down for a while.
final class Weather {
    private static final Duration LONGEST_CALM = Duration.ofMillis(1500);
    private static final List<String> FAULTS =
            List.of("lost", "lost", "lost", "reset", "503", "500", "429", "garbage", "slow PT1S", "slow PT3S");
    private static final int FARTHEST = 20;
    private static final Duration UP = Duration.ofSeconds(40);
    private static final Duration DOWN = Duration.ofSeconds(20);

    private final EmulatedWorld world;
    private final Pace pace;
    private volatile String down = "";
    private final AtomicInteger outages = new AtomicInteger();
    private int count;

    Weather(EmulatedWorld world, Pace pace) {
        this.world = world;
        this.pace = pace;
    }

    /// Adds faults until the bench is over, then removes all faults.
    void blow() {
        while (pace.restUpTo(LONGEST_CALM)) {
            if (++count % 100 == 0) {
                tidy(); // most have taken effect long ago
            }
            world.addFault(next(pace.chance()));
        }
        world.clearFaults();
    }

    /// Takes components down until the bench is over.
    void ebb() {
        while (pace.rest(UP)) {
            var components = world.components();
            down = components.get(pace.chance().nextInt(components.size())).name();
            world.addFault(outage(down));
            outages.incrementAndGet();
            pace.rest(DOWN);
            down = "";
            tidy();
        }
    }

    /// Removes all faults except the current outage.
    private void tidy() {
        world.clearFaults();
        String gone = down;
        if (!gone.isEmpty()) {
            world.addFault(outage(gone));
        }
    }

    private static FaultScenario outage(String component) {
        return new FaultScenario(component, "*", 1, -1, "503");
    }

    int count() {
        return count;
    }

    /// The number of outages.
    int outages() {
        return outages.get();
    }

    private FaultScenario next(RandomGenerator chance) {
        var components = world.components();
        String component = components.get(chance.nextInt(components.size())).name();
        String fault = FAULTS.get(chance.nextInt(FAULTS.size()));
        return new FaultScenario(component, "*", 1 + chance.nextInt(FARTHEST), 1, fault);
    }
}
