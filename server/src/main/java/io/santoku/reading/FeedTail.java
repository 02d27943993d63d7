package io.santoku.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one reader of the feed on this node. It reads when it is woken, keeps the newest events in memory, and passes
/// them to any number of followers. Followers that are further behind read the stored feed themselves, a few at a time.
public final class FeedTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedTail.class);
    private static final int PAGE = 500;
    private static final int LATE_READERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// The pause after a read that found events: those of the next milliseconds are read together.
    private static final Duration BREATH = Duration.ofMillis(15);

    /// The pause and the time of repeated reads after a notification or an event: a connection that has notified
    /// writes without further notifications for 250 ms.
    private static final Duration SOON = Duration.ofMillis(60);

    private static final Duration LIVELY = Duration.ofMillis(320);

    /// The pause when nothing was written: only a lost notification makes it matter.
    private static final Duration IDLE = Duration.ofSeconds(5);

    /// The pause while a transaction is open that may write events.
    private static final Duration UNSETTLED = Duration.ofMillis(250);

    private static final Duration AWAY = Duration.ofSeconds(1);

    private final Feed feed;
    private final Wakeup wakeup;
    private final int kept;
    private final Predicate<RuntimeException> isOutage;
    private final Semaphore lateReaders = new Semaphore(LATE_READERS);
    private final CountDownLatch known = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<FeedEvent> newest = new ArrayList<>();
    private Position oldest = Position.START;
    private Cursor end = new Cursor("", Position.START);
    private volatile boolean isSettled;
    private long latestSign = System.nanoTime();
    private boolean isAway;

    /// Keeps the `kept` newest events in memory. `isOutage` tells what a feed throws while it is unavailable from
    /// mistakes, which are logged as such.
    public FeedTail(Feed feed, Wakeup wakeup, int kept, Predicate<RuntimeException> isOutage) {
        this.feed = feed;
        this.wakeup = wakeup;
        this.kept = kept;
        this.isOutage = isOutage;
    }

    /// The events after a cursor, and the cursor from which to continue. After `isReset` there may be a gap before
    /// that cursor.
    public record Batch(List<FeedEvent> events, Cursor next, boolean isReset) {
        public Batch {
            events = List.copyOf(events);
        }
    }

    /// Reads the feed until it is closed.
    public void run() {
        try {
            while (closed.getCount() > 0) {
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /// The end of the feed, from which a new follower sees all later events; empty when the feed could not be read
    /// yet.
    public Optional<Cursor> end() throws InterruptedException {
        return known.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? Optional.of(newestEnd()) : Optional.empty();
    }

    /// The beginning of what is kept of the feed.
    public Cursor beginning() {
        Feed.Page page = feed.read(Position.START, 1);
        return new Cursor(page.origin(), page.horizon());
    }

    /// Whether the cursor is of this feed; false when the feed does not reach as far, for example because an older
    /// state of the database was restored.
    public boolean isKnown(Cursor cursor) {
        Cursor latest = newestEnd();
        return cursor.origin().equals(latest.origin())
                && (!latest.position().isBefore(cursor.position())
                        || !feed.read(cursor.position(), 1).end().isBefore(cursor.position()));
    }

    /// Returns the events after a cursor that is known: at once if there are any, else after at most `most`,
    /// perhaps none.
    public Batch after(Cursor cursor, Duration most) throws InterruptedException {
        Batch batch = inMemory(cursor, most);
        return batch == null ? stored(cursor) : batch;
    }

    /// Whether all transactions have ended whose events come next; while one is open, all later events are held
    /// back.
    public boolean isSettled() {
        return isSettled;
    }

    /// Whether no further events will come, because this node stops.
    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        notifyAll();
    }

    private void look() throws InterruptedException {
        try {
            boolean isFound = readAll();
            isAway = false;
            if (isFound) {
                latestSign = System.nanoTime();
                var _ = closed.await(BREATH.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (wakeup.await(pause())) {
                latestSign = System.nanoTime();
            }
        } catch (RuntimeException failed) {
            report(failed);
            var _ = closed.await(AWAY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Duration pause() {
        if (System.nanoTime() - latestSign < LIVELY.toNanos()) {
            return SOON;
        }
        return isSettled ? IDLE : UNSETTLED;
    }

    private void report(RuntimeException failed) {
        if (!isOutage.test(failed)) {
            LOG.error("reading the event feed failed, and is tried again every second", failed);
        } else if (!isAway && !isClosed()) {
            isAway = true;
            LOG.warn("the event feed cannot be read, and is tried again every second: {}", failed.getMessage());
        }
    }

    /// Reads all that is readable; false when there was nothing new.
    private boolean readAll() {
        boolean isFound = false;
        Feed.Page page;
        do {
            page = read();
            isFound |= !page.events().isEmpty();
        } while (page.next().isBefore(page.end()));
        isSettled = page.isSettled();
        return isFound;
    }

    private Feed.Page read() {
        boolean isFirst = known.getCount() > 0;
        Feed.Page page = feed.read(
                isFirst ? new Position(Long.MAX_VALUE, 0) : newestEnd().position(), PAGE);
        add(page, isFirst);
        known.countDown();
        return page;
    }

    private synchronized void add(Feed.Page page, boolean isFirst) {
        if (isFirst || !end.origin().equals(page.origin())) {
            newest.clear();
            oldest = page.end();
            end = new Cursor(page.origin(), page.end());
            return;
        }
        if (end.position().isBefore(page.horizon())) {
            newest.clear();
            oldest = page.horizon();
        }
        newest.addAll(page.events());
        if (newest.size() > kept) {
            List<FeedEvent> dropped = newest.subList(0, newest.size() - kept);
            oldest = dropped.getLast().position();
            dropped.clear();
        }
        end = end.at(page.next());
        if (!page.events().isEmpty()) {
            notifyAll();
        }
    }

    private synchronized Cursor newestEnd() {
        return end;
    }

    /// Null when the events after the cursor are not all in memory.
    private synchronized @Nullable Batch inMemory(Cursor cursor, Duration most) throws InterruptedException {
        long limit = System.nanoTime() + most.toNanos();
        while (isInMemory(cursor)) {
            int first = firstAfter(cursor.position());
            long left = millis(limit - System.nanoTime());
            if (first < newest.size() || left <= 0 || isClosed()) {
                return new Batch(newest.subList(first, newest.size()), latest(cursor), false);
            }
            wait(left);
        }
        return null;
    }

    /// Rounds up, so that nobody waits in vain for less than a millisecond.
    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos + TimeUnit.MILLISECONDS.toNanos(1) - 1);
    }

    /// A cursor from another node may be ahead of what this one has read.
    private boolean isInMemory(Cursor cursor) {
        return cursor.origin().equals(end.origin()) && !cursor.position().isBefore(oldest);
    }

    private Cursor latest(Cursor cursor) {
        return end.position().isBefore(cursor.position()) ? cursor : end;
    }

    private int firstAfter(Position position) {
        int low = 0;
        int high = newest.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position.isBefore(newest.get(middle).position())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Batch stored(Cursor cursor) throws InterruptedException {
        lateReaders.acquire();
        try {
            Feed.Page page = feed.read(cursor.position(), PAGE);
            boolean isLost =
                    !cursor.origin().equals(page.origin()) || cursor.position().isBefore(page.horizon());
            return isLost
                    ? new Batch(List.of(), new Cursor(page.origin(), page.end()), true)
                    : new Batch(page.events(), new Cursor(page.origin(), page.next()), false);
        } finally {
            lateReaders.release();
        }
    }
}
