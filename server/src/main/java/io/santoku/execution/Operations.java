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

/// Runs operations: what a scheduler calls once it has given an operation to this node.
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
                kinds,
                new Attempts(kinds, circuits, environment.clock(), environment.incidents()),
                new Patience(settings, environment.random()),
                workers,
                environment.clock(),
                listener);
    }

    /// Which components this node leaves alone at the moment.
    public Circuits circuits() {
        return circuits;
    }

    /// Time, chance and limits, handed in.
    public record Environment(
            ExecutionSettings settings, Clock clock, RandomGenerator random, Supplier<String> incidents) {}

    /// Claims the operation and works on it until it is over, or until nothing is to be done for a while. Blocks its
    /// (virtual) thread. Makes no call once `mayCall` is false; throws [Journal.Fenced] when it meets that, or when
    /// another node took the operation over.
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
            throw new Journal.Fenced(id); // who stood still since it was given to us would take it from who has it now
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

        /// Does what there is to do now, without waiting: takes in what attempts brought, decides, writes, and
        /// has further attempts made. Empty while there will be more to do soon. Throws [Journal.Fenced].
        public Optional<Rest> turn() {
            if (run.turn()) {
                return Optional.of(new Rest.Over());
            }
            return run.idleUntil()
                    .filter(idle -> Duration.between(clock.instant(), idle).compareTo(settings.restFrom()) > 0)
                    .map(Rest.Until::new);
        }

        /// When a further turn has something to do even if nothing is brought by then.
        public Optional<Instant> nextDue() {
            return run.nextDue();
        }

        /// Whether calls are being made right now, whether what they bring is still wanted or not.
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

    /// The operation is soon taken up again, here or elsewhere: not beside calls of ours that could make what
    /// the next run looks for in vain. So not even a node that is told to stop leaves them behind.
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

    /// Until the bell rings or something is due, and never so long that an operator would wait for being heard.
    private void rest(Semaphore bell, Optional<Instant> due) {
        Duration longest = due.map(this::until)
                .filter(pause -> pause.compareTo(Hearing.PAUSE) < 0)
                .orElse(Hearing.PAUSE);
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
