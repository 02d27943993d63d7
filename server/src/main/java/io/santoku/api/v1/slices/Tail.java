package io.santoku.api.v1.slices;

import io.santoku.execution.Event;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationLog.Recorded;
import io.santoku.reading.Cursor;
import io.santoku.reading.FeedEvent;
import io.santoku.reading.FeedTail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Follows the journal of one operation for all readers on this node: it reads new entries when the event feed
/// announces them, once for any number of readers, and turns each entry into text only once.
final class Tail {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_ALONE = Duration.ofSeconds(2);

    private final Operation operation;
    private final OperationLog log;
    private final Function<EventView, String> json;
    private final CountDownLatch retired = new CountDownLatch(1);
    private final List<Text> texts = new ArrayList<>();
    private boolean hasEnded;
    private boolean isClosed;
    private int followers;
    private int wakes;
    private boolean isBehind;
    private long looked;
    private long inCompany = System.nanoTime();

    /// A journal entry in the form that readers receive.
    record Text(long sequence, String text) {}

    /// The entries that a follower has not seen yet; `ended` when no further entries will come.
    record News(List<Text> texts, boolean ended) {
        /// Returns the last entry that is known to a reader of the entries up to `before`.
        long last(long before) {
            return texts.isEmpty() ? before : texts.getLast().sequence();
        }
    }

    Tail(Recorded recorded, OperationLog log, Function<EventView, String> json) {
        this.operation = recorded.operation();
        this.log = log;
        this.json = json;
        recorded.entries().forEach(this::add);
    }

    /// Adds a follower; false when the tail has stopped reading, so that the caller needs a new tail.
    synchronized boolean join() {
        boolean isAlive = retired.getCount() > 0;
        followers += isAlive ? 1 : 0;
        return isAlive;
    }

    synchronized void leave() {
        followers--;
    }

    /// Wakes the followers, so that they check whether their readers are still connected.
    synchronized void wake() {
        wakes++;
        notifyAll();
    }

    /// Releases the followers, since the journal is no longer read; they may follow another tail.
    synchronized void close() {
        isClosed = true;
        retired.countDown();
        notifyAll();
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    private boolean hasNewsSince(long sequence) {
        return !texts.isEmpty() && texts.getLast().sequence() > sequence;
    }

    /// Returns the entries after `sequence`: at once if there are any or no more will come, else after at most
    /// `millis`.
    synchronized News after(long sequence, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        int woken = wakes;
        while (!hasEnded && !isClosed && woken == wakes && !hasNewsSince(sequence)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return since(sequence);
    }

    /// Returns the entries after `sequence` that are known so far.
    synchronized News since(long sequence) {
        return new News(texts.stream().filter(one -> one.sequence() > sequence).toList(), hasEnded);
    }

    /// Reads what the feed announces after `cursor`, or may have to announce late, until there have been no
    /// followers for a while.
    void run(FeedTail feed, Cursor cursor) throws InterruptedException {
        for (Cursor seen = cursor; !isAlone() && !feed.isClosed(); ) {
            FeedTail.Batch news = feed.after(seen, PAUSE);
            seen = news.next();
            boolean isHeldBack = !feed.isSettled() && System.nanoTime() - looked > PAUSE.toNanos();
            if (isBehind
                    || isHeldBack
                    || news.isReset()
                    || news.events().stream().anyMatch(this::isOurs)) {
                look();
            }
        }
    }

    private boolean isOurs(FeedEvent event) {
        return operation.id().equals(event.operation());
    }

    private synchronized boolean isAlone() {
        long now = System.nanoTime();
        inCompany = followers == 0 ? inCompany : now;
        if (now - inCompany > LONGEST_ALONE.toNanos()) {
            retired.countDown();
        }
        return retired.getCount() == 0;
    }

    /// Reads once; while the database is unavailable, the entries have to wait.
    private void look() {
        looked = System.nanoTime();
        try {
            if (!hasEnded()) {
                log.entriesAfter(operation.id(), last()).forEach(this::add);
            }
            isBehind = false;
        } catch (DataAccessException | TransactionException away) {
            isBehind = true;
            LOG.debug("the events of operation {} have to wait: {}", operation.id(), away.getMessage());
        }
    }

    /// Whether no further entries will come.
    synchronized boolean hasEnded() {
        return hasEnded;
    }

    private synchronized long last() {
        return texts.isEmpty() ? 0 : texts.getLast().sequence();
    }

    private synchronized void add(JournalEntry entry) {
        EventView view = EventView.of(operation.id().value(), entry);
        String name = view.step() == null ? "operation" : "step";
        String text = "id:%d\nevent:%s\ndata:%s\n\n".formatted(entry.sequence(), name, json.apply(view));
        hasEnded |= entry.event() instanceof Event.Ended;
        texts.add(new Text(entry.sequence(), text));
        notifyAll();
    }
}
