package io.santoku.simulation;

import io.santoku.simulation.Fault.Scope;
import io.santoku.simulation.StepKind.Kind;
import io.santoku.simulation.StepKind.Verb;
import io.santoku.simulation.World.Fate;
import io.santoku.simulation.World.Leaving;
import io.santoku.simulation.World.Name;
import java.time.Duration;

/// What becomes of things that are started and of removals, by chance.
record Fates(World world, Weather weather, Chance chance) {
    Fate of(Kind kind) {
        var step = new StepKind(kind, Verb.APPLY);
        if (!step.isSlow()) {
            return Fate.AT_ONCE;
        }
        Duration boot = chance.in(0.5) ? Duration.ZERO : chance.millis(20, 400);
        return switch (weather.strike(step, Scope.BUILDING)) {
            case BREAKS -> new Fate(boot, true, false);
            case VANISHES -> new Fate(chance.millis(20, 400), false, true);
            case SLOW -> new Fate(chance.millis(1_000, 12_000), false, false);
            case NEVER_READY -> new Fate(Run.FOR_EVER, false, false);
            case null, default -> new Fate(boot, false, false);
        };
    }

    Leaving leaving(Kind kind) {
        Duration time = chance.in(0.5) ? Duration.ZERO : chance.millis(20, 400);
        return switch (weather.strike(new StepKind(kind, Verb.REMOVE), Scope.REMOVING)) {
            case REMOVAL_SLOW -> new Leaving(chance.millis(1_000, 12_000), false);
            case REMOVAL_STUCK -> new Leaving(Run.FOR_EVER, true);
            case REMOVAL_UNDONE -> new Leaving(chance.millis(20, 400), true);
            case null, default -> new Leaving(time, false);
        };
    }

    /// Somebody else was faster, perhaps.
    void beforeRemoval(Name name) {
        if (weather.strike(new StepKind(name.kind(), Verb.REMOVE), Scope.GONE) != null) {
            world.vanish(name);
        }
    }
}
