package io.santoku.running.policy;

import io.santoku.execution.OperationId;
import io.santoku.running.alert.FailingService;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A failing network service that the policy loop handles: the time of its next check, whether its last decision was
/// final, the operation that was started for it, and the number of a decision that waits.
public record FailingCase(
        FailingService failing,
        Instant due,
        boolean isSettled,
        @Nullable OperationId operation,
        @Nullable Long waiting) {

    FailingCase until(Instant next) {
        return new FailingCase(failing, next, isSettled, operation, waiting);
    }

    FailingCase settled(Instant next) {
        return new FailingCase(failing, next, true, operation, null);
    }

    FailingCase waitingWith(long decision, Instant next) {
        return new FailingCase(failing, next, false, operation, decision);
    }

    FailingCase acted(@Nullable OperationId started, Instant next) {
        return open(failing, next, started);
    }

    FailingCase again(FailingService later) {
        return open(later, due, null);
    }

    private static FailingCase open(FailingService failing, Instant due, @Nullable OperationId started) {
        return new FailingCase(failing, due, false, started, null);
    }
}
