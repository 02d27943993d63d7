package io.santoku.api.katana.slices;

import io.santoku.lifecycle.DeleteResult;
import io.santoku.slice.SliceId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// Deletes a slice as soon as nobody else works on it: the predecessor had such requests wait in a queue. Who would
/// wait for longer than clients do is told so.
final class PatientDeletion {
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final BiFunction<SliceId, Boolean, DeleteResult> deletion;
    private final Predicate<SliceId> isGoing;
    private final long patienceMillis;

    /// `deletion` deletes a slice, by force or not; `isGoing` tells whether that is under way already.
    PatientDeletion(
            BiFunction<SliceId, Boolean, DeleteResult> deletion, Predicate<SliceId> isGoing, long patienceMillis) {
        this.deletion = deletion;
        this.isGoing = isGoing;
        this.patienceMillis = patienceMillis;
    }

    /// Blocks its (virtual) thread.
    DeleteResult delete(SliceId id, boolean force) {
        long waited = 0;
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            DeleteResult result = deletion.apply(id, force);
            boolean isBusy = result instanceof DeleteResult.Busy && !isGoing.test(id);
            if (!isBusy || waited >= patienceMillis || !paused(pause)) {
                return result;
            }
            waited += pause;
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /// False when this node is stopping.
    private static boolean paused(long millis) {
        try {
            return !new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
