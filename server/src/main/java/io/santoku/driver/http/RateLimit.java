package io.santoku.driver.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Spaces calls evenly, so many a second; a pause is not saved up for a burst.
final class RateLimit {
    private final long gap;
    private final ReentrantLock lock = new ReentrantLock();
    private long next = System.nanoTime();

    /// `perSecond` of 0 means no limit.
    RateLimit(int perSecond) {
        this.gap = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /// Waits for the next free turn; false at once, without taking it, when it comes later than `patience` allows.
    boolean await(Duration patience) throws InterruptedException {
        if (gap == 0) {
            return true;
        }
        long now = System.nanoTime();
        long wait = reserve(now, patience.toNanos());
        for (long left = wait; left > 0; left = wait - (System.nanoTime() - now)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(left);
        }
        return wait >= 0;
    }

    /// The time until the turn that was taken; negative when none was.
    private long reserve(long now, long patience) {
        lock.lock();
        try {
            long wait = Math.max(0, next - now);
            if (wait > patience) {
                return -1;
            }
            next = now + wait + gap;
            return wait;
        } finally {
            lock.unlock();
        }
    }
}
