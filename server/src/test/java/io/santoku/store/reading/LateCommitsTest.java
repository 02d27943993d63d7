package io.santoku.store.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.reading.Cursor;
import io.santoku.reading.FeedTail;
import io.santoku.store.TestDatabase;
import io.santoku.store.journal.StoredJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Readers of the feed while writers commit their transactions in another order than they began them.
@Timeout(120)
class LateCommitsTest {
    private static final int WRITERS = 4;
    private static final int EVENTS = 10_000;
    private static final int OPEN_AT_ONCE = 4;
    private static final int EVENTS_EACH = 5;
    private static final int ROUNDS = EVENTS / WRITERS / OPEN_AT_ONCE / EVENTS_EACH;

    @Test
    void a_reader_that_pauses_and_continues_from_its_cursor_misses_nothing() throws Exception {
        try (var database = TestDatabase.create();
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var notifications = new Notifications(database.source());
                var tail = new FeedTail(
                        new JdbcFeed(database.client(), new StoredJson(database.box())),
                        notifications,
                        1_000,
                        _ -> false)) {
            threads.execute(tail::run);
            Cursor start = tail.end().orElseThrow();
            var written = new CountDownLatch(WRITERS);
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        write(database, writer);
                        written.countDown();
                    }))
                    .toList();
            Callable<Long> byNumberAlone = () -> readByNumberAlone(database, written);
            Future<Long> naive = threads.submit(byNumberAlone);

            var read = new ArrayList<String>();
            Cursor cursor = read(tail, start, EVENTS / 4, read);
            written.await(); // the reader pauses, until all is written
            String text = cursor.toString();
            read(tail, Cursor.parse(text).orElseThrow(), EVENTS, read);

            report(read, naive.get());
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(new HashSet<>(read)).isEqualTo(all());
            assertThat(read).hasSize(EVENTS);
        }
    }

    private static void report(List<String> read, long naive) {
        int missed = EVENTS - new HashSet<>(read).size();
        System.out.printf(
                "%d events of %d writers in shuffled commits: a reader by cursor missed %d, one by number alone %d%n",
                EVENTS, WRITERS, missed, EVENTS - naive);
    }

    private static Set<String> all() {
        var all = new HashSet<String>();
        for (int writer = 0; writer < WRITERS; writer++) {
            for (int i = 0; i < EVENTS / WRITERS; i++) {
                all.add(writer + "-" + i);
            }
        }
        return all;
    }

    /// Writes in several transactions at once, and commits them in an order that chance decides.
    private static void write(TestDatabase database, int writer) {
        var random = new Random(writer);
        int count = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var open = new ArrayList<FeedTransaction>();
            for (int i = 0; i < OPEN_AT_ONCE; i++) {
                open.add(new FeedTransaction(database.source()));
            }
            for (int i = 0; i < OPEN_AT_ONCE * EVENTS_EACH; i++) {
                open.get(i % OPEN_AT_ONCE).write(writer + "-" + count++);
            }
            Collections.shuffle(open, random);
            open.forEach(FeedTransaction::commit);
        }
    }

    /// Reads until so many events are there; returns where it stopped.
    private static Cursor read(FeedTail tail, Cursor from, int count, List<String> read) throws InterruptedException {
        Cursor cursor = from;
        while (read.size() < count) {
            FeedTail.Batch batch = tail.after(cursor, Duration.ofSeconds(10));
            assertThat(batch.isReset()).isFalse();
            batch.events().forEach(event -> read.add(String.valueOf(event.operation())));
            cursor = batch.next();
        }
        return cursor;
    }

    /// How many events a reader finds that goes by the numbers of the events.
    private static long readByNumberAlone(TestDatabase database, CountDownLatch written) {
        long found = 0;
        long last = 0;
        for (boolean isOver = false; !isOver; ) {
            isOver = written.getCount() == 0;
            List<Long> next = database.client()
                    .sql("SELECT number FROM feed_event WHERE number > ? ORDER BY number")
                    .param(last)
                    .query((row, _) -> row.getLong("number"))
                    .list();
            found += next.size();
            last = next.isEmpty() ? last : next.getLast();
        }
        return found;
    }
}
