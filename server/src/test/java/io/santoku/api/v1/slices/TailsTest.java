package io.santoku.api.v1.slices;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.Event;
import io.santoku.execution.FailurePolicy;
import io.santoku.execution.JournalEntry;
import io.santoku.execution.Operation;
import io.santoku.execution.OperationId;
import io.santoku.execution.OperationKind;
import io.santoku.execution.OperationLog;
import io.santoku.execution.OperationState;
import io.santoku.plan.Plan;
import io.santoku.plan.Step;
import io.santoku.reading.FeedSamples;
import io.santoku.reading.FeedTail;
import io.santoku.reading.MemoryFeed;
import io.santoku.slice.SliceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TailsTest {
    private static final OperationId ID = new OperationId("operation-1");

    private final MemoryFeed stored = new MemoryFeed();
    private final FeedTail feed = new FeedTail(stored, stored, 10, _ -> false);

    @BeforeEach
    void begin() {
        Thread.startVirtualThread(feed::run);
    }

    @AfterEach
    void end() {
        feed.close();
    }

    @Test
    void entries_are_read_when_the_feed_announces_them_and_not_before() throws InterruptedException {
        var log = new Counted();
        var tails = new Tails(log, feed, Thread::startVirtualThread, _ -> "entry");
        Tail tail = tails.follow(ID).orElseThrow();

        stored.add(FeedSamples.operation("another-operation"));
        log.ended = true;
        stored.add(FeedSamples.operation(ID.value()));
        Tail.News news = tail.after(0, 30_000);
        tail.leave();

        assertThat(news.texts()).hasSize(1);
        assertThat(news.ended()).isTrue();
        assertThat(log.looks).hasValue(1);
    }

    @Test
    void a_stream_ends_when_nobody_looks_into_the_journal_any_more() throws InterruptedException {
        var isFollowed = new CountDownLatch(1);
        var tails =
                new Tails(new Broken(), feed, work -> Thread.startVirtualThread(() -> dies(work, isFollowed)), _ -> "");
        Tail tail = tails.follow(ID).orElseThrow();
        var stream = new OperationEvents(tail, 0);
        isFollowed.countDown();
        stored.add(FeedSamples.operation(ID.value()));

        while (!stream.next(Duration.ofSeconds(30)).isLast()) {}

        assertThat(tail.isClosed()).isTrue();
        assertThat(tail.hasEnded()).isFalse();
        assertThat(tails.follow(ID).orElseThrow()).isNotSameAs(tail);
    }

    private static void dies(Runnable work, CountDownLatch isFollowed) {
        try {
            isFollowed.await();
            work.run();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException _) {
            // that is how it dies
        }
    }

    /// A journal that counts how often it is read, and has an entry once the operation has ended.
    private static final class Counted extends Broken {
        private volatile boolean ended;
        private final AtomicInteger looks = new AtomicInteger();

        @Override
        public List<JournalEntry> entriesAfter(OperationId id, long sequence) {
            looks.incrementAndGet();
            return ended
                    ? List.of(new JournalEntry(1, Instant.EPOCH, new Event.Ended(OperationState.SUCCEEDED)))
                    : List.of();
        }
    }

    /// A journal that cannot be read on.
    private static class Broken implements OperationLog {
        @Override
        public Optional<Recorded> find(OperationId id) {
            var operation = new Operation(
                    id,
                    new SliceId("slice-1"),
                    OperationKind.ORDER,
                    new Plan(List.of()),
                    FailurePolicy.ROLLBACK,
                    Instant.EPOCH);
            return Optional.of(new Recorded(operation, List.of()));
        }

        @Override
        public List<JournalEntry> entriesAfter(OperationId id, long sequence) {
            throw new IllegalStateException("an entry that is not understood");
        }

        @Override
        public List<Summary> list(Query query) {
            return List.of();
        }

        @Override
        public long count(Query query) {
            return 0;
        }

        @Override
        public Function<Step, Duration> expectations() {
            return _ -> Duration.ZERO;
        }
    }
}
