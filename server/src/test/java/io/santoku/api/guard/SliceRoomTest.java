package io.santoku.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.santoku.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SliceRoomTest {
    private final AtomicLong slices = new AtomicLong();
    private final SliceRoom room = new SliceRoom(slices::get, 2);

    @Test
    void orders_under_way_take_the_room_that_is_left() throws Exception {
        slices.set(1);
        HttpServletRequest first = begun("order");

        assertThatThrownBy(() -> begun("order"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("limits.slices");
        ended(first);
        ended(begun("order"));
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
