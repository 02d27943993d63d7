package io.santoku.bench.chaos;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits with a time limit.
final class Waits {
    private static final Duration LOOK = Duration.ofMillis(200);

    private Waits() {}

    /// Waits until the condition holds; false when it does not by the deadline.
    static boolean until(Duration patience, BooleanSupplier so) {
        long start = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                return false;
            }
            pause(LOOK);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", stop);
        }
    }
}
