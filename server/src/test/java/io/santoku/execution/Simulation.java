package io.santoku.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.plan.Plan;
import io.santoku.plan.StepId;
import io.santoku.slice.SliceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/// Carries operations out in one thread and in time that passes only when nothing else happens; goes on after crashes.
final class Simulation {
    static final SliceId SLICE = new SliceId("slice");
    static final OperationId OPERATION = new OperationId("operation");
    private static final int MANY_TURNS = 20_000;
    private static final Duration RESTART = Duration.ofMillis(300);

    final SettableClock clock = new SettableClock();
    final ThingWorld world = new ThingWorld(clock);
    final InMemoryJournal journal = new InMemoryJournal(clock);
    final List<Runnable> waiting = new ArrayList<>();
    private final Circuits circuits;
    private final Random random;
    private int crashes;

    /// A further operation on the slice of a simulation.
    record Next(Simulation simulation, OperationKind kind, Plan plan) {
        RunState end() {
            return simulation.carryOut(operation(kind, plan));
        }
    }

    Simulation() {
        this(1);
    }

    Simulation(long seed) {
        this.random = new Random(seed);
        this.circuits = new Circuits(ExecutionSettings.DEFAULTS, random);
    }

    Simulation dying(IntPredicate before, IntPredicate after) {
        journal.dies(before, after);
        return this;
    }

    int crashes() {
        return crashes;
    }

    static Operation operation(OperationKind kind, Plan plan) {
        return operation(kind, plan, FailurePolicy.ROLLBACK);
    }

    static Operation operation(OperationKind kind, Plan plan, FailurePolicy policy) {
        return new Operation(OPERATION, SLICE, kind, plan, policy, Instant.EPOCH);
    }

    /// Carries the plan out to its end, over crashes.
    RunState order(Plan plan) {
        return carryOut(operation(OperationKind.ORDER, plan));
    }

    RunState delete(Plan plan) {
        return carryOut(operation(OperationKind.DELETE, plan));
    }

    RunState carryOut(Operation operation) {
        journal.add(operation);
        while (true) {
            try {
                return toTheEnd(claimed());
            } catch (InMemoryJournal.Died died) {
                crashes++;
                assertThat(crashes).isLessThan(MANY_TURNS);
                waiting.clear();
                clock.advance(RESTART);
            }
        }
    }

    /// Takes up these steps of the operation, which has ended, and carries it out to its next end.
    RunState takenUp(Plan plan, List<StepId> steps) {
        return toTheEnd(reopened(plan, steps));
    }

    /// The same, for a caller that goes on with it.
    OperationRun reopened(Plan plan, List<StepId> steps) {
        Journal.Claim claim = journal.claim(OPERATION);
        RunState before = RunState.of(plan, claim.entries());
        var event = new Event.TakenUp(steps);
        RunState open = before.with(event, clock.instant());
        journal.append(claim, new Writing(List.of(event), open, List.of(), null));
        return claimed();
    }

    /// A run of the operation from here on, with a new claim.
    OperationRun claimed() {
        return over(journal);
    }

    /// The same on another journal.
    OperationRun over(Journal other) {
        return new OperationRun(other.claim(OPERATION), tools(other), () -> true, () -> {});
    }

    private OperationRun.Tools tools(Journal kept) {
        return new OperationRun.Tools(
                kept,
                ThingWorld.OUTCOMES,
                new Attempts(world.kinds(), circuits, clock, () -> "incident"),
                new Patience(ExecutionSettings.DEFAULTS, random),
                waiting::add,
                clock,
                (_, _, _) -> {});
    }

    /// Lets attempts end one by one, and time pass when none is left.
    RunState toTheEnd(OperationRun run) {
        for (int turns = 0; turns < MANY_TURNS; turns++) {
            if (run.turn()) {
                return run.state();
            }
            if (!attempt()) {
                clock.advanceTo(run.nextDue().orElseThrow(() -> new AssertionError("it hangs: " + run.state())));
            }
        }
        throw new AssertionError("it never ends: " + run.state());
    }

    /// Makes one of the attempts that wait; false when none does.
    boolean attempt() {
        if (waiting.isEmpty()) {
            return false;
        }
        waiting.remove(random.nextInt(waiting.size())).run();
        return true;
    }
}
