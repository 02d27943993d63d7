package io.santoku.bench.chaos;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// The timing of a bench: pauses that end early when the bench is over, and its random numbers.
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

    /// Waits a random time up to `longest`; false when the bench is over.
    boolean restUpTo(Duration longest) {
        return rest(Duration.ofMillis(chance.nextLong(longest.toMillis() + 1)));
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /// Returns true with a probability of one in `many`.
    boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    void end() {
        over.countDown();
    }
}
