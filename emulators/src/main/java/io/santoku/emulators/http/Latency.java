package io.santoku.emulators.http;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// The delay of an emulated server's answers.
public sealed interface Latency {
    /// The delay of the next answer.
    Duration next(RandomGenerator random);

    /// Always the same delay.
    record Fixed(Duration delay) implements Latency {
        @Override
        public Duration next(RandomGenerator random) {
            return delay;
        }

        @Override
        public String toString() {
            return delay.isZero() ? "none" : "fixed " + delay;
        }
    }

    /// A delay between `min` and `max`, uniformly distributed.
    record Uniform(Duration min, Duration max) implements Latency {
        /// Checks the order of the two.
        public Uniform {
            if (min.compareTo(max) >= 0) {
                throw new IllegalArgumentException("a uniform latency needs min < max, not " + min + ", " + max);
            }
        }

        @Override
        public Duration next(RandomGenerator random) {
            return Duration.ofNanos(random.nextLong(min.toNanos(), max.toNanos()));
        }

        @Override
        public String toString() {
            return "uniform " + min + " " + max;
        }
    }

    /// Mostly near the median, sometimes much longer: one answer in a hundred takes `p99` or more.
    record LogNormal(Duration median, Duration p99) implements Latency {
        private static final double Z_OF_P99 = 2.326;

        /// Checks the order of the two.
        public LogNormal {
            if (median.isZero() || median.compareTo(p99) > 0) {
                throw new IllegalArgumentException("a lognormal latency needs 0 < median <= p99");
            }
        }

        @Override
        public Duration next(RandomGenerator random) {
            double sigma = Math.log((double) p99.toNanos() / median.toNanos()) / Z_OF_P99;
            return Duration.ofNanos((long) (median.toNanos() * Math.exp(sigma * random.nextGaussian())));
        }

        @Override
        public String toString() {
            return "lognormal " + median + " " + p99;
        }
    }

    /// No delay at all.
    static Latency none() {
        return new Fixed(Duration.ZERO);
    }

    /// Parses `none`, `fixed PT0.01S`, `uniform PT0.01S PT0.05S` or `lognormal PT0.005S PT0.1S` (median and 99th
    /// percentile).
    static Latency parse(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        List<Duration> times = words.stream().skip(1).map(Duration::parse).toList();
        return switch (words.getFirst() + "/" + times.size()) {
            case "none/0" -> none();
            case "fixed/1" -> new Fixed(times.getFirst());
            case "uniform/2" -> new Uniform(times.getFirst(), times.getLast());
            case "lognormal/2" -> new LogNormal(times.getFirst(), times.getLast());
            case String _ -> throw new IllegalArgumentException("no latency reads '" + text + "'");
        };
    }
}
