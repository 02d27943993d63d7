package io.santoku.reading;

import io.santoku.execution.OperationId;
import io.santoku.slice.SliceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// A feed in memory, with transactions that end in any order. It wakes its readers itself.
public final class MemoryFeed implements Feed, Wakeup {
    private static final String ORIGIN = "0123abcd";

    private final TreeMap<Position, FeedEvent> committed = new TreeMap<>();
    private final TreeSet<Long> open = new TreeSet<>();
    private Position horizon = Position.START;
    private long transactions;
    private long numbers;
    private boolean isWoken;

    /// Begins a transaction.
    public synchronized Transaction begin() {
        var transaction = new Transaction(++transactions);
        open.add(transaction.id);
        return transaction;
    }

    /// Writes one event in a transaction of its own.
    public void add(Snapshot.OfOperation snapshot) {
        Transaction transaction = begin();
        transaction.write(snapshot);
        transaction.commit();
    }

    @Override
    public synchronized Page read(Position after, int limit) {
        long earliest = open.isEmpty() ? transactions + 1 : open.first();
        List<FeedEvent> events = committed.tailMap(after, false).values().stream()
                .filter(event -> event.position().transaction() < earliest)
                .limit(limit)
                .toList();
        var end = new Position(earliest, 0);
        Position next = events.size() == limit ? events.getLast().position() : end;
        return new Page(ORIGIN, horizon, events, next, end, open.isEmpty());
    }

    @Override
    public synchronized int prune(Instant before, int most) {
        List<FeedEvent> readable = read(Position.START, Integer.MAX_VALUE).events();
        int excess = committed.size() - most;
        List<FeedEvent> gone = readable.stream()
                .filter(event -> event.at().isBefore(before) || readable.indexOf(event) < excess)
                .toList();
        gone.forEach(event -> committed.remove(event.position()));
        gone.forEach(event -> horizon = event.position().isBefore(horizon) ? horizon : event.position());
        return gone.size();
    }

    @Override
    public synchronized boolean await(Duration most) throws InterruptedException {
        long limit = System.nanoTime() + most.toNanos();
        for (long left = most.toMillis(); !isWoken && left > 0; left = (limit - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        boolean wasWoken = isWoken;
        isWoken = false;
        return wasWoken;
    }

    /// A transaction that writes events.
    public final class Transaction {
        private final long id;
        private final List<FeedEvent> written = new ArrayList<>();

        private Transaction(long id) {
            this.id = id;
        }

        /// Writes an event about an operation.
        public void write(Snapshot.OfOperation snapshot) {
            synchronized (MemoryFeed.this) {
                var position = new Position(id, ++numbers);
                OperationId operation = snapshot.operation().id();
                SliceId slice = new SliceId(snapshot.operation().holder().value());
                written.add(new FeedEvent(position, Instant.EPOCH, slice, operation, snapshot));
            }
        }

        /// Makes the events visible.
        public void commit() {
            synchronized (MemoryFeed.this) {
                written.forEach(event -> committed.put(event.position(), event));
                rollBack();
            }
        }

        /// Forgets the events.
        public void rollBack() {
            synchronized (MemoryFeed.this) {
                open.remove(id);
                isWoken = true;
                MemoryFeed.this.notifyAll();
            }
        }
    }
}
