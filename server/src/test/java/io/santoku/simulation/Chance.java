package io.santoku.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// All chance of one run; the same seed brings the same.
final class Chance {
    private final SplittableRandom source;

    Chance(long seed) {
        this.source = new SplittableRandom(seed);
    }

    private Chance(SplittableRandom source) {
        this.source = source;
    }

    /// Another stream, so that who draws from this one does not disturb it.
    Chance branch() {
        return new Chance(source.split());
    }

    RandomGenerator source() {
        return source;
    }

    long lot() {
        return source.nextLong();
    }

    boolean in(double probability) {
        return source.nextDouble() < probability;
    }

    int between(int least, int most) {
        return source.nextInt(least, most + 1);
    }

    Duration millis(int least, int most) {
        return Duration.ofMillis(between(least, most));
    }

    <T> T pick(List<T> all) {
        return all.get(source.nextInt(all.size()));
    }
}
