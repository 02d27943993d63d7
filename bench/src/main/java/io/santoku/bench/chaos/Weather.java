package io.santoku.bench.chaos;

import io.santoku.emulators.EmulatedWorld;
import io.santoku.emulators.scenario.FaultScenario;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// Random faults of components: refusals, broken connections, answers that are lost, garbled or late.
final class Weather {
    private static final Duration LONGEST_CALM = Duration.ofMillis(1500);
    private static final List<String> FAULTS =
            List.of("lost", "lost", "lost", "reset", "503", "500", "429", "garbage", "slow PT1S", "slow PT3S");
    private static final int FARTHEST = 20;

    private final EmulatedWorld world;
    private final Pace pace;
    private int count;

    Weather(EmulatedWorld world, Pace pace) {
        this.world = world;
        this.pace = pace;
    }

    /// Goes on until the bench is over, and takes all faults away then.
    void blow() {
        while (pace.restUpTo(LONGEST_CALM)) {
            if (++count % 100 == 0) {
                world.clearFaults(); // most have struck long ago
            }
            world.addFault(next(pace.chance()));
        }
        world.clearFaults();
    }

    int count() {
        return count;
    }

    private FaultScenario next(RandomGenerator chance) {
        var components = world.components();
        String component = components.get(chance.nextInt(components.size())).name();
        String fault = FAULTS.get(chance.nextInt(FAULTS.size()));
        return new FaultScenario(component, "*", 1 + chance.nextInt(FARTHEST), 1, fault);
    }
}
