package io.santoku.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Runs operations; a scheduler calls it once it has assigned an operation to this node.
public final class Operations {
    private final OperationRun.Tools tools;
    private final ExecutionSettings settings;
    private final Circuits circuits;

    /// The executor over this journal; `incidents` makes ids for internal errors.
    public Operations(
            Journal journal,
            ResourceKinds kinds,
            Workers workers,
            Environment environment,
            ExecutionListener listener) {
        this.settings = environment.settings();
        this.circuits = new Circuits(settings, environment.random());
        this.tools = new OperationRun.Tools(
                journal,
                environment.owners(),
                new Attempts(kinds, circuits, environment.clock(), environment.incidents()),
                new Patience(settings, environment.random()),
                workers,
                environment.clock(),
                listener);
    }

    /// The components that this node leaves alone at the moment.
    public Circuits circuits() {
        return circuits;
    }

    /// The limits of the executor, its clock and randomness, and the effects of operations on their owners.
    public record Environment(
            ExecutionSettings settings,
            OwnerEffects owners,
            Clock clock,
            RandomGenerator random,
            Supplier<String> incidents) {}

    /// Claims the operation and works on it until it has ended, or until nothing is to be done for a while. Blocks its
    /// (virtual) thread. Makes no call once `mayCall` is false; throws [Journal.Fenced] when that happens, or when
    /// another node has taken the operation over.
    public Rest run(OperationId id, BooleanSupplier mayCall) {
        var bell = new Semaphore(0);
        Work work = take(id, mayCall, bell::release);
        boolean isOrderly = false;
        try {
            Rest rest = carryOut(work, bell);
            isOrderly = true;
            return rest;
        } finally {
            if (!isOrderly) {
                letCallsEnd(work, bell);
            }
        }
    }

    /// Claims the operation for a caller that works on it in turns; `bell` rings when a turn may have something to
    /// do.
    public Work take(OperationId id, BooleanSupplier mayCall, Runnable bell) {
        if (!mayCall.getAsBoolean()) {
            throw new Journal.Fenced(id); // a claim after a long standstill would fence the node that has it now
        }
        return new Work(new OperationRun(tools.journal().claim(id), tools, mayCall, bell), tools.clock(), settings);
    }

    /// A claimed operation, carried out turn by turn; used by one thread at a time.
    public static final class Work {
        private final OperationRun run;
        private final Clock clock;
        private final ExecutionSettings settings;

        private Work(OperationRun run, Clock clock, ExecutionSettings settings) {
            this.run = run;
            this.clock = clock;
            this.settings = settings;
        }

        /// Does what can be done now, without waiting: takes in the outcomes of attempts, decides, writes, and has
        /// further attempts made. Empty while there will soon be more to do. Throws [Journal.Fenced].
        public Optional<Rest> turn() {
            if (run.turn()) {
                return Optional.of(new Rest.Over());
            }
            return run.idleUntil()
                    .filter(idle -> Duration.between(clock.instant(), idle)
                                    .compareTo(settings.pauses().restFrom())
                            > 0)
                    .map(Rest.Until::new);
        }

        /// The time at which a further turn has something to do even without new outcomes.
        public Optional<Instant> nextDue() {
            return run.nextDue();
        }

        /// Whether calls are in progress, whether their outcomes are still wanted or not.
        public boolean isCalling() {
            return run.isCalling();
        }
    }

    private Rest carryOut(Work work, Semaphore bell) {
        Optional<Rest> rest = work.turn();
        while (rest.isEmpty()) {
            rest(bell, work.nextDue());
            rest = work.turn();
        }
        return rest.get();
    }

    /// Waits for the calls in progress, even on a node that is stopping. The operation soon runs again, here or on
    /// another node: a call that is still in progress then could make a resource that the new run has just looked
    /// for in vain.
    private static void letCallsEnd(Work work, Semaphore bell) {
        boolean isStopping = Thread.interrupted();
        while (work.isCalling()) {
            bell.acquireUninterruptibly();
        }
        if (isStopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration until(Instant time) {
        return Duration.between(tools.clock().instant(), time);
    }

    /// Waits until the bell rings or a step is due, but never longer than the interval between two looks for an
    /// instruction.
    private void rest(Semaphore bell, Optional<Instant> due) {
        Duration longest = due.map(this::until)
                .filter(pause -> pause.compareTo(InstructionInbox.PAUSE) < 0)
                .orElse(InstructionInbox.PAUSE);
        try {
            if (!bell.tryAcquire(Math.max(1, longest.toNanos()), TimeUnit.NANOSECONDS)) {
                return;
            }
            bell.drainPermits();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Stopped(stop);
        }
    }

    /// This node is shutting down; the operation goes on elsewhere or later.
    public static final class Stopped extends RuntimeException {
        Stopped(InterruptedException cause) {
            super("this node is stopping", cause);
        }
    }
}
