package io.santoku.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.api.problem.ProblemException;
import io.santoku.api.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SliceRoomTest {
    private final AtomicLong slices = new AtomicLong();
    private final SliceRoom room = new SliceRoom(slices::get, 2);

    @Test
    void orders_under_way_take_the_room_that_is_left() throws Exception {
        slices.set(1);
        HttpServletRequest first = begun("order");

        refused(
                ProblemType.TOO_MANY_REQUESTS,
                "Orders under way may take the room that is left (setting limits.slices); try again in a moment.");
        ended(first);
        ended(begun("order"));
    }

    @Test
    void an_order_beyond_the_limit_is_told_how_many_slices_there_are() {
        slices.set(3);

        refused(
                ProblemType.LIMIT_REACHED,
                "There are 3 slices already (setting limits.slices); failed ones count too.");
    }

    @Test
    void an_order_ends_while_the_slices_are_counted_for_another() throws Exception {
        var counting = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var counts = new AtomicLong();
        var slow = new SliceRoom(() -> counts.getAndIncrement() == 0 ? 0 : countedAfter(counting, goOn), 1);
        HttpServletRequest first = Handled.begun(slow, this, "order");
        var second = CompletableFuture.supplyAsync(() -> outcome(slow), Thread::startVirtualThread);
        assertThat(counting.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(CompletableFuture.runAsync(() -> end(slow, first), Thread::startVirtualThread))
                .succeedsWithin(Duration.ofSeconds(10));

        goOn.countDown();
        assertThat(second)
                .succeedsWithin(Duration.ofSeconds(10))
                .as("whether the count has the first slice is not known")
                .isEqualTo("refused");
        assertThat(outcome(slow)).isEqualTo("begun");
    }

    @Test
    void a_slice_that_is_gone_leaves_its_room_at_once() throws Exception {
        slices.set(2);
        assertThatThrownBy(() -> begun("order")).isInstanceOf(ProblemException.class);
        slices.set(1);

        ended(begun("order"));
    }

    @Test
    void an_order_that_was_refused_holds_no_room() throws Exception {
        slices.set(2);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> begun("order")).isInstanceOf(ProblemException.class);
        }
        slices.set(0);

        begun("order");
        begun("order");
        assertThatThrownBy(() -> begun("order")).isInstanceOf(ProblemException.class);
    }

    @Test
    void slices_are_counted_once_for_many_orders_while_there_is_room() throws Exception {
        var counts = new AtomicLong();
        var wide = new SliceRoom(counts::getAndIncrement, 1_000);
        for (int i = 0; i < 100; i++) {
            Handled.begun(wide, this, "order");
        }

        assertThat(counts).hasValue(1);
    }

    @Test
    void what_makes_no_slice_needs_no_room() throws Exception {
        slices.set(2);

        ended(begun("read"));
        slices.set(0);
        begun("order");
        begun("order");
    }

    private static long countedAfter(CountDownLatch counting, CountDownLatch goOn) {
        counting.countDown();
        try {
            assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private String outcome(SliceRoom room) {
        try {
            Handled.begun(room, this, "order");
            return "begun";
        } catch (ProblemException _) {
            return "refused";
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void end(SliceRoom room, HttpServletRequest request) {
        try {
            Handled.ended(room, request, this);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void refused(ProblemType type, String detail) {
        assertThatThrownBy(() -> begun("order")).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().type()).isEqualTo(type);
            assertThat(refusal.problem().detail()).isEqualTo(detail);
        });
    }

    private HttpServletRequest begun(String method) throws Exception {
        return Handled.begun(room, this, method);
    }

    private void ended(HttpServletRequest request) throws Exception {
        Handled.ended(room, request, this);
    }

    @MakesSlice
    void order() {}

    void read() {}
}
