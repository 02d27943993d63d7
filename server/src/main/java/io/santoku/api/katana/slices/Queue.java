package io.santoku.api.katana.slices;

import io.santoku.execution.OperationId;
import io.santoku.execution.OperationLog;
import io.santoku.lifecycle.ChangeResult;
import io.santoku.lifecycle.Lifecycle;
import io.santoku.lifecycle.Modification;
import io.santoku.lifecycle.Slice;
import io.santoku.slice.SliceId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// Lets changes of a busy slice wait for about a second: the predecessor queues all requests, and a client that sends
/// one change directly after another must not be refused. A change that still cannot start is then refused, since the
/// slice is busy.
final class Queue {
    private static final long PAUSE_MILLIS = 50;
    private static final int MOST_PAUSES = 20;

    private final Lifecycle lifecycle;
    private final OperationLog operations;

    Queue(Lifecycle lifecycle, OperationLog operations) {
        this.lifecycle = lifecycle;
        this.operations = operations;
    }

    /// Changes the slice; `change` is computed from the current slice at each attempt.
    ChangeResult change(SliceId id, Function<Slice, Modification> change) {
        return inTurn(
                () -> lifecycle
                        .find(id)
                        .<ChangeResult>map(slice -> lifecycle.change(id, change.apply(slice)))
                        .orElseGet(ChangeResult.Unknown::new),
                result ->
                        result instanceof ChangeResult.Busy(var operation) ? Optional.of(operation) : Optional.empty());
    }

    private <T> T inTurn(Supplier<T> attempt, Function<T, Optional<OperationId>> busy) {
        var never = new CountDownLatch(1);
        T result = attempt.get();
        for (int pause = 0; pause < MOST_PAUSES; pause++) {
            Optional<OperationId> before = busy.apply(result);
            if (before.isEmpty()) {
                return result;
            }
            if (isInterrupted(never)) {
                return result;
            }
            if (hasEnded(before.get())) {
                result = attempt.get();
            }
        }
        return result;
    }

    private static boolean isInterrupted(CountDownLatch never) {
        try {
            return never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean hasEnded(OperationId id) {
        return operations
                .find(id)
                .map(operation -> operation.state().state().ended())
                .orElse(true);
    }
}
