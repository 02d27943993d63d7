package io.santoku.api.katana.slices;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.execution.OperationId;
import io.santoku.lifecycle.DeleteResult;
import io.santoku.slice.SliceId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatientDeletionTest {
    private static final SliceId ID = new SliceId("7f000000-0000-4000-8000-000000000001");
    private static final DeleteResult BUSY = new DeleteResult.Busy(new OperationId("order"));
    private static final DeleteResult GONE = new DeleteResult.Unknown();

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void it_is_tried_again_until_the_slice_is_free() {
        var deletion = new PatientDeletion((_, _) -> attempts.incrementAndGet() < 3 ? BUSY : GONE, _ -> false, 10_000);

        assertThat(deletion.delete(ID, false)).isEqualTo(GONE);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whoever_has_waited_for_long_enough_is_told_what_works_on_the_slice() {
        var deletion = new PatientDeletion((_, _) -> BUSY, _ -> false, 60);

        assertThat(deletion.delete(ID, false)).isEqualTo(BUSY);
    }

    @Test
    void a_slice_on_its_way_out_is_not_waited_for() {
        var deletion = new PatientDeletion((_, _) -> counted(BUSY), _ -> true, 10_000);

        assertThat(deletion.delete(ID, true)).isEqualTo(BUSY);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void a_stop_of_the_node_ends_the_wait() {
        var deletion = new PatientDeletion((_, _) -> counted(BUSY), _ -> false, 10_000);

        Thread.currentThread().interrupt();

        assertThat(deletion.delete(ID, false)).isEqualTo(BUSY);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    private DeleteResult counted(DeleteResult result) {
        attempts.incrementAndGet();
        return result;
    }
}
