package io.santoku.simulation;

import io.santoku.simulation.Coverage.Cell;
import io.santoku.simulation.Fault.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which faults there are in one run. Every run has a fault and a kind of step on which it dwells, so that a number of
/// runs meets all of them, and a few faults of its own that strike anywhere.
final class Weather {
    private static final double DWELLING = 0.5;
    private static final int MOST = 60;

    private final Chance chance;
    private final Cell dwelling;
    private final List<Fault> favourites = new ArrayList<>();
    private final double rate;
    private final Coverage coverage = new Coverage();
    private int left = MOST;

    Weather(long seed, Chance chance) {
        this.chance = chance;
        this.dwelling = Cell.ALL.get(Math.floorMod(seed, Cell.ALL.size()));
        this.rate = chance.pick(List.of(0.0, 0.01, 0.03, 0.1));
        for (int i = chance.between(1, 8); i > 0; i--) {
            favourites.add(chance.pick(List.of(Fault.values())));
        }
    }

    /// The kind of step on which this run dwells.
    StepKind dwelling() {
        return dwelling.step();
    }

    Coverage coverage() {
        return coverage;
    }

    /// From now on nothing goes wrong.
    void clear() {
        left = 0;
    }

    boolean isClear() {
        return left == 0;
    }

    /// A call at something that is down.
    Fault outage(StepKind step) {
        coverage.hit(Fault.COMPONENT_DOWN, step);
        return Fault.COMPONENT_DOWN;
    }

    /// The fault that strikes now, if one does.
    @Nullable
    Fault strike(StepKind step, Scope... scopes) {
        if (left == 0) {
            return null;
        }
        List<Scope> possible = List.of(scopes);
        Fault fault = drawn(step, possible);
        if (fault != null) {
            left--;
            coverage.hit(fault, step);
        }
        return fault;
    }

    private @Nullable Fault drawn(StepKind step, List<Scope> scopes) {
        if (dwelling.step().equals(step) && scopes.contains(dwelling.fault().scope()) && chance.in(DWELLING)) {
            return dwelling.fault();
        }
        if (!chance.in(rate)) {
            return null;
        }
        Fault fault = chance.pick(favourites);
        return scopes.contains(fault.scope()) && fault.meets(step) ? fault : null;
    }
}
