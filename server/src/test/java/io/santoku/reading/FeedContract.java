package io.santoku.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.santoku.execution.OperationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What every feed promises.
public abstract class FeedContract {
    private static final int ALL = 1_000;

    /// A transaction that writes events about operations.
    protected interface Writer {
        /// Writes an event of the operation with this id.
        void write(String operation);

        /// Ends it, and keeps its events.
        void commit();

        /// Ends it without its events.
        void rollBack();
    }

    /// The feed under test, empty before each test.
    protected abstract Feed feed();

    /// Begins a transaction; its place in the feed is taken with the first event.
    protected abstract Writer begin();

    @Test
    void events_are_read_in_the_order_in_which_they_were_written() {
        write("a", "b");
        write("c");

        assertThat(read(Position.START)).containsExactly("a", "b", "c");
        assertThat(page(Position.START).events())
                .isSortedAccordingTo((one, other) -> one.position().compareTo(other.position()));
    }

    @Test
    void an_event_has_its_slice_its_operation_and_its_snapshot() {
        write("a");

        FeedEvent event = page(Position.START).events().getFirst();

        assertThat(event.operation()).isEqualTo(new OperationId("a"));
        assertThat(Objects.requireNonNull(event.slice()).value()).isEqualTo("slice-1");
        assertThat(event.snapshot()).isEqualTo(FeedSamples.operation("a"));
        assertThat(event.snapshot().type()).isEqualTo(FeedType.OPERATION);
    }

    @Test
    void a_reader_continues_from_any_event() {
        write("a", "b", "c");
        write("d");
        List<FeedEvent> all = page(Position.START).events();

        for (int i = 0; i < all.size(); i++) {
            assertThat(page(all.get(i).position()).events()).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void a_reader_gets_page_after_page() {
        write("a", "b", "c");
        write("d", "e");
        var read = new ArrayList<String>();
        assertThat(page(Position.START).events()).hasSize(5);
        Feed.Page page = feed().read(Position.START, 2);
        for (; page.events().size() == 2; page = feed().read(page.next(), 2)) {
            read.addAll(operations(page));
        }
        read.addAll(operations(page));

        assertThat(read).containsExactly("a", "b", "c", "d", "e");
        assertThat(read(page.next())).isEmpty();
        write("f");
        assertThat(read(page.next())).containsExactly("f");
    }

    @Test
    void nothing_is_readable_that_an_open_transaction_may_still_precede() {
        Writer slow = begin();
        slow.write("slow");
        write("quick");
        Feed.Page early = feed().read(Position.START, ALL);

        assertThat(early.events()).isEmpty();
        assertThat(early.isSettled()).isFalse();
        slow.commit();

        assertThat(read(early.next())).containsExactly("slow", "quick");
    }

    @Test
    void events_that_are_taken_back_are_never_read() {
        Writer failing = begin();
        failing.write("never");
        write("a");
        failing.rollBack();

        assertThat(read(Position.START)).containsExactly("a");
    }

    @Test
    void the_oldest_events_are_deleted_when_there_are_too_many_and_the_feed_says_so() {
        write("a", "b", "c", "d");
        List<FeedEvent> all = page(Position.START).events();

        assertThat(feed().prune(Instant.EPOCH.minus(Duration.ofDays(1)), 1)).isEqualTo(3);
        assertThat(feed().prune(Instant.EPOCH.minus(Duration.ofDays(1)), 1)).isZero();

        Feed.Page kept = page(all.getFirst().position());
        assertThat(operations(kept)).containsExactly("d");
        assertThat(kept.horizon()).isEqualTo(all.get(2).position());
    }

    @Test
    void old_events_are_deleted_but_for_those_that_are_not_readable_yet() {
        write("a", "b");
        assertThat(read(Position.START)).containsExactly("a", "b");
        Writer slow = begin();
        slow.write("slow");
        write("c");

        assertThat(feed().prune(Instant.parse("2100-01-01T00:00:00Z"), ALL)).isEqualTo(2);
        slow.commit();

        assertThat(read(page(Position.START).horizon())).containsExactly("slow", "c");
        assertThat(feed().prune(Instant.parse("2100-01-01T00:00:00Z"), ALL)).isEqualTo(2);
    }

    private void write(String... operations) {
        Writer writer = begin();
        List.of(operations).forEach(writer::write);
        writer.commit();
    }

    /// The page once no transaction is open: that of a database may have a housekeeper.
    private Feed.Page page(Position after) {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> feed().read(after, ALL), Feed.Page::isSettled);
    }

    private List<String> read(Position after) {
        return operations(page(after));
    }

    private static List<String> operations(Feed.Page page) {
        return page.events().stream()
                .map(event -> String.valueOf(event.operation()))
                .toList();
    }
}
