package io.santoku.bench.chaos;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// The time of a bench: pauses that end early when it is over, and its chance.
final class Pace {
    private final CountDownLatch over = new CountDownLatch(1);
    private final RandomGenerator chance;

    Pace(RandomGenerator chance) {
        this.chance = chance;
    }

    RandomGenerator chance() {
        return chance;
    }

    /// Waits; false when the bench is over.
    boolean rest(Duration time) {
        try {
            return !over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Waits up to this long; false when the bench is over.
    boolean restUpTo(Duration longest) {
        return rest(Duration.ofMillis(chance.nextLong(longest.toMillis() + 1)));
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /// One in so many.
    boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    void end() {
        over.countDown();
    }
}
