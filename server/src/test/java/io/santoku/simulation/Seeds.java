package io.santoku.simulation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Many runs, two beside each other.
final class Seeds {
    private static final int BESIDE = 2;
    private static final int MANY_FAILURES = 3;
    private static final int LINES = Integer.getInteger("simulation.lines", 60);

    private Seeds() {}

    /// What came of them: how each run that failed did, and what faults were met.
    record Result(long seeds, Duration time, List<String> failures, Coverage coverage) {
        String summary() {
            return "%d seeds in %d ms, %.0f a second, %d failed%n%s"
                    .formatted(
                            seeds,
                            time.toMillis(),
                            seeds * 1_000.0 / time.toMillis(),
                            failures.size(),
                            coverage.table());
        }
    }

    /// Runs so many seeds from this one on; gives up after a few failures.
    static Result run(long first, long seeds, Supplier<Plant> plant) {
        var next = new AtomicLong(first);
        var failures = new ConcurrentLinkedQueue<String>();
        var coverage = new Coverage();
        long begin = System.nanoTime();
        var threads = IntStream.range(0, BESIDE)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    for (long seed = next.getAndIncrement();
                            seed < first + seeds && failures.size() < MANY_FAILURES;
                            seed = next.getAndIncrement()) {
                        one(seed, plant.get(), coverage, failures);
                    }
                }))
                .toList();
        threads.forEach(Seeds::await);
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        return new Result(Math.min(next.get() - first, seeds), time, List.copyOf(failures), coverage);
    }

    private static void one(long seed, Plant plant, Coverage coverage, ConcurrentLinkedQueue<String> failures) {
        String failure = failure(seed, plant, coverage);
        if (failure != null) {
            failures.add(failure);
        }
    }

    /// How this seed fails, with the end of its story; null if it does not.
    static @Nullable String failure(long seed, Plant plant, Coverage coverage) {
        var run = new Run(seed, plant);
        var task = new FutureTask<>(run::toTheEnd, true);
        task.run();
        coverage.add(run.coverage());
        run.stop();
        return task.state() == FutureTask.State.SUCCESS ? null : report(seed, task.exceptionNow(), run.story());
    }

    private static String report(long seed, Throwable why, Story story) {
        return """
            seed %d: %s
            %s
            replay: mvn -pl server -am -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false \
            -Dsimulation.seed=%d -Dsimulation.seeds=1 test\
            """.formatted(seed, why, story.end(LINES), seed);
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
