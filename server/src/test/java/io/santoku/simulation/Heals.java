package io.santoku.simulation;

import static io.santoku.simulation.Invariants.require;

import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationState;
import io.santoku.execution.RunState;
import io.santoku.plan.Change;
import io.santoku.plan.Step;
import io.santoku.simulation.Memory.OperationRow;
import io.santoku.simulation.World.Name;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// A heal that has succeeded leaves what it made or mended as it should be, but for what was tampered with since.
final class Heals {
    private static final Duration SHORTLY = Duration.ofSeconds(30);

    private final Memory memory;
    private final World world;
    private final Clock clock;
    private final Set<OperationId> healed = new HashSet<>();

    Heals(Memory memory, World world, Clock clock) {
        this.memory = memory;
        this.world = world;
        this.clock = clock;
    }

    void check() {
        for (OperationRow row : memory.operations.values()) {
            Operation operation = row.operation();
            if (row.ended() && operation.kind() == OperationKind.HEAL && healed.add(operation.id())) {
                RunState state = RunState.of(operation.plan(), row.entries());
                if (state.state() == OperationState.SUCCEEDED) {
                    operation.plan().steps().forEach(step -> checkHealed(operation, step));
                }
            }
        }
    }

    private void checkHealed(Operation operation, Step step) {
        boolean isLast = !operation.plan().isMadeAgain(step);
        Name name = Names.outside(operation.holder(), step.resource().id());
        boolean isTampered = world.tamperedWith(name).isAfter(clock.instant().minus(SHORTLY))
                || world.tamperedWith(Cloud.user(name)).isAfter(clock.instant().minus(SHORTLY));
        if (isLast && !isTampered && name.kind() != StepKind.Kind.CLAIM) {
            boolean isThere = world.first(name, null)
                    .map(world::see)
                    .filter(seen -> !seen.altered() && seen.state() != World.State.BROKEN)
                    .isPresent();
            require(
                    isThere == !(step.change() instanceof Change.Remove),
                    () -> "%s says it succeeded, and %s is not as it should be".formatted(operation.id(), name));
        }
    }
}
