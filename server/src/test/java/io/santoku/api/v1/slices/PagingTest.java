package io.santoku.api.v1.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.santoku.api.problem.ProblemException;
import io.santoku.slice.SliceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private static final String LAST = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void the_cursor_of_a_page_leads_behind_its_last_item() {
        var page = Paging.page(List.of(LAST, "one that is left for the next page"), 1, 2, id -> id);

        assertThat(page.items()).containsExactly(LAST);
        assertThat(Paging.slice(page.page().next())).isEqualTo(new SliceId(LAST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AAAA", "wyg", "not base 64", "\0"})
    void an_invented_cursor_is_refused(String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Paging.slice(cursor))
                .withMessageContaining("cursor");
    }

    @Test
    void a_filter_that_no_stored_text_can_match_is_still_a_filter() {
        assertThat(Paging.words("a\0b")).isEqualTo("a\uFFFDb");
        assertThat(Paging.words(null)).isNull();
    }
}
