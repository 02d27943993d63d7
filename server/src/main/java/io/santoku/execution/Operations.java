package io.santoku.execution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Runs operations: what a scheduler calls once it has given an operation to this node.
public final class Operations {
    private final OperationRun.Tools tools;
    private final ExecutionSettings settings;

    /// The executor over this journal; `incidents` makes ids for internal errors.
    public Operations(
            Journal journal,
            ResourceKinds kinds,
            Workers workers,
            Environment environment,
            ExecutionListener listener) {
        this.settings = environment.settings();
        this.tools = new OperationRun.Tools(
                journal,
                kinds,
                new Attempts(kinds, environment.incidents()),
                new Patience(settings, environment.random()),
                workers,
                environment.clock(),
                listener);
    }

    /// Time, chance and limits, handed in.
    public record Environment(
            ExecutionSettings settings, Clock clock, RandomGenerator random, Supplier<String> incidents) {}

    /// Claims the operation and works on it until it is over, or until nothing is to be done for a while. Blocks its
    /// (virtual) thread; throws [Journal.Fenced] when another node took the operation over.
    public Rest run(OperationId id) {
        var bell = new Semaphore(0);
        var run = new OperationRun(tools.journal().claim(id), tools, bell::release);
        boolean isOrderly = false;
        try {
            Rest rest = carryOut(run, bell);
            isOrderly = true;
            return rest;
        } finally {
            if (!isOrderly) {
                letCallsEnd(run, bell);
            }
        }
    }

    private Rest carryOut(OperationRun run, Semaphore bell) {
        while (!run.turn()) {
            Optional<Instant> idle = run.idleUntil();
            if (idle.isPresent() && wait(idle.get()).compareTo(settings.restFrom()) > 0) {
                return new Rest.Until(idle.get());
            }
            await(bell, run.nextDue());
        }
        return new Rest.Over();
    }

    /// When the journal fails, the operation is soon taken up again: not beside calls of ours that could make what the
    /// next run looks for in vain.
    private void letCallsEnd(OperationRun run, Semaphore bell) {
        while (run.isCalling() && !Thread.currentThread().isInterrupted()) {
            await(bell, Optional.empty());
        }
    }

    private Duration wait(Instant until) {
        return Duration.between(tools.clock().instant(), until);
    }

    private void await(Semaphore bell, Optional<Instant> due) {
        try {
            if (due.isEmpty()) {
                bell.acquire();
            } else if (!bell.tryAcquire(Math.max(1, wait(due.get()).toNanos()), TimeUnit.NANOSECONDS)) {
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
