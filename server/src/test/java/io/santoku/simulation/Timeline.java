package io.santoku.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Virtual time, and what is to happen in it. What happens at the same time happens in an order by lot.
final class Timeline extends Clock {
    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Comparator<Happening> ORDER = Comparator.comparing(Happening::time)
            .thenComparingLong(Happening::lot)
            .thenComparingLong(Happening::number);

    private final Chance chance;
    private final PriorityQueue<Happening> ahead = new PriorityQueue<>(ORDER);
    private Instant now = BEGIN;
    private long numbers;

    /// Something that a process does, or that happens by itself (no process).
    record Happening(
            Instant time, long lot, long number, @Nullable Incarnation process, Runnable what) {}

    Timeline(Chance chance) {
        this.chance = chance;
    }

    void at(Instant time, @Nullable Incarnation process, Runnable what) {
        Instant then = time.isBefore(now) ? now : time;
        ahead.add(new Happening(then, chance.lot(), numbers++, process, what));
    }

    void in(Duration pause, @Nullable Incarnation process, Runnable what) {
        at(now.plus(pause), process, what);
    }

    /// Takes the next one out; time passes until then.
    @Nullable
    Happening next() {
        Happening next = ahead.poll();
        if (next != null) {
            now = next.time();
        }
        return next;
    }

    /// Whatever was to happen happens never.
    void clear() {
        ahead.clear();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("simulations know one zone only");
    }
}
