package io.santoku.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final List<String> CASES =
            List.of("vim 1", "osm 1", "vim 2", "vim 3", "osm 2", "vim 4", "vim 5", "wim 1");

    @Test
    void has_every_so_many_of_each_group_and_at_least_one() {
        assertThat(of(3, 0)).containsExactly("vim 1", "vim 4", "osm 1", "wim 1");
        assertThat(of(3, 1)).containsExactly("vim 2", "vim 5", "osm 2", "wim 1");
        assertThat(of(3, 2)).containsExactly("vim 3", "osm 1", "wim 1");
    }

    @Test
    void every_one_is_all() {
        assertThat(of(1, 0)).containsExactlyInAnyOrderElementsOf(CASES);
        assertThat(of(1, 7)).containsExactlyInAnyOrderElementsOf(CASES);
    }

    @Test
    void one_after_the_other_the_shares_leave_no_case_out() {
        assertThat(IntStream.range(0, 4).boxed().flatMap(first -> of(4, first).stream()))
                .containsAll(CASES);
    }

    @Test
    void there_is_no_share_of_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, -1));
    }

    private static List<String> of(int every, int first) {
        return new Share(every, first).of(CASES, one -> one.substring(0, 3));
    }
}
