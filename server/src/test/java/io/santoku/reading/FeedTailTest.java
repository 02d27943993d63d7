package io.santoku.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FeedTailTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int KEPT = 5;

    private final MemoryFeed feed = new MemoryFeed();
    private final FeedTail tail = new FeedTail(feed, feed, KEPT, IllegalStateException.class::isInstance);

    @BeforeEach
    void start() {
        feed.add(FeedSamples.operation("before"));
        Thread.startVirtualThread(tail::run);
    }

    @AfterEach
    void stop() {
        tail.close();
    }

    @Test
    void a_new_follower_gets_what_comes_and_nothing_of_before() throws InterruptedException {
        Cursor end = end();
        feed.add(FeedSamples.operation("a"));

        assertThat(read(end, 1)).containsExactly("a");
    }

    @Test
    void a_follower_that_waited_in_vain_goes_on_from_the_end() throws InterruptedException {
        Cursor end = end();
        FeedTail.Batch none = tail.after(end, Duration.ZERO);

        assertThat(none.events()).isEmpty();
        assertThat(none.isReset()).isFalse();
        feed.add(FeedSamples.operation("a"));
        assertThat(read(none.next(), 1)).containsExactly("a");
    }

    @Test
    void a_follower_that_is_far_behind_reads_what_is_stored() throws InterruptedException {
        Cursor end = end();
        List<String> written = add(3 * KEPT);
        awaitNewest();

        assertThat(read(end, written.size())).isEqualTo(written);
    }

    @Test
    void a_follower_from_before_the_start_of_this_node_misses_nothing() throws InterruptedException {
        feed.add(FeedSamples.operation("a"));

        assertThat(read(tail.beginning(), 2)).containsExactly("before", "a");
    }

    @Test
    void a_follower_whose_point_is_not_kept_has_to_begin_again() throws InterruptedException {
        Cursor end = end();
        add(3 * KEPT);
        awaitNewest();
        assertThat(feed.prune(Instant.EPOCH, 1)).isPositive();

        FeedTail.Batch batch = tail.after(end, PATIENCE);

        assertThat(batch.isReset()).isTrue();
        assertThat(batch.events()).isEmpty();
        feed.add(FeedSamples.operation("a"));
        assertThat(read(batch.next(), 1)).containsExactly("a");
    }

    @Test
    void points_of_another_database_and_of_the_future_are_not_known() throws InterruptedException {
        Cursor end = end();

        assertThat(tail.isKnown(end)).isTrue();
        assertThat(tail.isKnown(end.at(Position.START))).isTrue();
        assertThat(tail.isKnown(end.at(new Position(1_000_000, 0)))).isFalse();
        assertThat(tail.isKnown(new Cursor("ffffffff", end.position()))).isFalse();
        assertThat(tail.after(new Cursor("ffffffff", end.position()), PATIENCE).isReset())
                .isTrue();
    }

    @Test
    void cursors_are_read_from_their_text() throws InterruptedException {
        Cursor end = end();

        assertThat(Cursor.parse(end.toString())).contains(end);
        for (String wrong : List.of("", "1", "0123abcd", "0123abcd-1", "0123abcd-1-1-1", "0123ABCD-1-1", "x-1-1")) {
            assertThat(Cursor.parse(wrong)).as(wrong).isEmpty();
        }
        assertThat(Cursor.parse("0123abcd-9999999999999999999-1")).isEmpty();
    }

    @Test
    void all_followers_get_an_event_though_its_transaction_commits_late() throws Exception {
        Cursor end = end();
        MemoryFeed.Transaction late = feed.begin();
        late.write(FeedSamples.operation("late"));
        feed.add(FeedSamples.operation("quick"));
        try (var followers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> all = IntStream.range(0, 100)
                    .<Callable<List<String>>>mapToObj(_ -> () -> read(end, 2))
                    .map(followers::submit)
                    .toList();
            late.commit();
            for (Future<List<String>> one : all) {
                assertThat(one.get()).containsExactly("late", "quick");
            }
        }
    }

    @Test
    void followers_are_released_when_the_node_stops() throws InterruptedException, ExecutionException {
        Cursor end = end();
        try (var followers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FeedTail.Batch> waiting = followers.submit(() -> tail.after(end, PATIENCE));
            tail.close();
            assertThat(waiting.get().events()).isEmpty();
        }
        assertThat(tail.isClosed()).isTrue();
    }

    private Cursor end() throws InterruptedException {
        return tail.end().orElseThrow();
    }

    private List<String> add(int count) {
        List<String> ids = IntStream.range(0, count).mapToObj(i -> "event-" + i).toList();
        ids.forEach(id -> feed.add(FeedSamples.operation(id)));
        return ids;
    }

    /// Waits until the tail has read all that there is.
    private void awaitNewest() throws InterruptedException {
        Position newest = feed.read(Position.START, Integer.MAX_VALUE).end();
        while (end().position().compareTo(newest) < 0) {
            var _ = tail.after(end(), Duration.ofMillis(1));
        }
    }

    private List<String> read(Cursor from, int count) throws InterruptedException {
        var read = new ArrayList<String>();
        for (Cursor cursor = from; read.size() < count; ) {
            FeedTail.Batch batch = tail.after(cursor, PATIENCE);
            assertThat(batch.isReset()).isFalse();
            batch.events().forEach(event -> read.add(String.valueOf(event.operation())));
            cursor = batch.next();
        }
        return read;
    }
}
