package io.santoku.execution;

import io.santoku.plan.Resource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The attempts of a run that are in progress.
final class Calls {
    private final Workers workers;
    private final Runnable bell;
    private final AtomicInteger open = new AtomicInteger();

    Calls(Workers workers, Runnable bell) {
        this.workers = workers;
        this.bell = bell;
    }

    boolean isAnyOpen() {
        return open.get() > 0;
    }

    /// Has the attempt made by a worker, hands its outcome to `then`, and rings the bell.
    void submit(Resource resource, Supplier<Outcome> attempt, Consumer<Outcome> then) {
        open.incrementAndGet();
        workers.submit(() -> {
            Outcome outcome = Attempts.died(resource);
            try {
                outcome = attempt.get();
            } finally {
                then.accept(outcome);
                open.decrementAndGet();
                bell.run();
            }
        });
    }
}
