package io.santoku.reading;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The counts for all readers on this node: it counts when a reader has seen a change, and at most once in each pause.
public final class RecentCounts {
    private final Counting counting;
    private final long pause;
    private final LongSupplier nanos;
    private @Nullable Counted latest;

    /// `nanos` is a clock like [System#nanoTime].
    public RecentCounts(Counting counting, Duration pause, LongSupplier nanos) {
        this.counting = counting;
        this.pause = pause.toNanos();
        this.nanos = nanos;
    }

    private record Counted(long at, Counts counts) {}

    /// The time now, for [#since].
    public long moment() {
        return nanos.getAsLong();
    }

    /// Counts that were taken after a moment; empty while it is too early to count once more.
    public synchronized Optional<Counts> since(long moment) {
        Counted counted = latest;
        if (counted == null || (counted.at - moment < 0 && nanos.getAsLong() - counted.at >= pause)) {
            counted = new Counted(nanos.getAsLong(), counting.now());
            latest = counted;
        }
        return counted.at - moment < 0 ? Optional.empty() : Optional.of(counted.counts);
    }

    /// The time after which the next count is possible.
    public synchronized Duration untilNext(long moment) {
        Counted counted = latest;
        if (counted == null || counted.at - moment >= 0) {
            return Duration.ZERO;
        }
        long left = counted.at + pause - nanos.getAsLong();
        return Duration.ofNanos(Math.clamp(left, 0, TimeUnit.DAYS.toNanos(1)));
    }
}
