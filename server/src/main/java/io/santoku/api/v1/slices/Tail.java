package io.santoku.api.v1.slices;

import io.santoku.execution.Event;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationLog.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The journal of one operation, for all who follow it on this node: one look each moment, however many they are, and
/// each entry is written as text once.
final class Tail {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final long PAUSE_MILLIS = 100;
    private static final int PAUSES_ALONE = 20;

    private final Operation operation;
    private final OperationLog log;
    private final Function<EventView, String> json;
    private final CountDownLatch retired = new CountDownLatch(1);
    private final List<Text> texts = new ArrayList<>();
    private boolean hasEnded;
    private boolean isClosed;
    private int followers;
    private int wakes;
    private int pausesAlone;

    /// An entry as readers get it.
    record Text(long sequence, String text) {}

    /// What a follower has yet to see; `ended` when nothing more will come.
    record News(List<Text> texts, boolean ended) {
        /// The last entry that is known to one who had seen what came until `before`.
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

    /// False when nobody looks into the journal any more: then there is to be another tail.
    synchronized boolean join() {
        boolean isAlive = retired.getCount() > 0;
        followers += isAlive ? 1 : 0;
        return isAlive;
    }

    synchronized void leave() {
        followers--;
    }

    /// Lets followers see whether their readers are still there.
    synchronized void wake() {
        wakes++;
        notifyAll();
    }

    /// Lets followers go, since nobody looks into the journal any more; they may follow another tail.
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

    /// What came after an entry: at once if there is any or nothing more will come, and else after a while.
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

    /// What came after an entry so far.
    synchronized News since(long sequence) {
        return new News(texts.stream().filter(one -> one.sequence() > sequence).toList(), hasEnded);
    }

    /// Looks until nobody has followed for a while.
    void run() throws InterruptedException {
        while (!isAlone()) {
            if (!retired.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        }
    }

    private synchronized boolean isAlone() {
        pausesAlone = followers == 0 ? pausesAlone + 1 : 0;
        if (pausesAlone > PAUSES_ALONE) {
            retired.countDown();
        }
        return retired.getCount() == 0;
    }

    /// A database that is away is waited for.
    private void look() {
        try {
            if (!hasEnded()) {
                log.entriesAfter(operation.id(), last()).forEach(this::add);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("the events of operation {} have to wait: {}", operation.id(), away.getMessage());
        }
    }

    /// Whether nothing more will come.
    synchronized boolean hasEnded() {
        return hasEnded;
    }

    private synchronized long last() {
        return texts.isEmpty() ? 0 : texts.getLast().sequence();
    }

    private synchronized void add(JournalEntry entry) {
        EventView view = EventView.of(operation, entry);
        String name = view.step() == null ? "operation" : "step";
        String text = "id:%d\nevent:%s\ndata:%s\n\n".formatted(entry.sequence(), name, json.apply(view));
        hasEnded |= entry.event() instanceof Event.Ended;
        texts.add(new Text(entry.sequence(), text));
        notifyAll();
    }
}
