package io.santoku.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.santoku.api.problem.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final String LAST = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void the_cursor_of_a_page_leads_behind_its_last_item() {
        var page = Paging.of(1, null).show(List.of(LAST, "one that is left for the next page"), 2, id -> id);

        assertThat(page.items()).containsExactly(LAST);
        assertThat(page.page().total()).isEqualTo(2);
        assertThat(Paging.of(1, page.page().next()).place(ID)).contains(LAST);
    }

    @Test
    void the_last_page_has_no_cursor_and_the_first_one_no_place() {
        assertThat(Paging.of(2, null)
                        .show(List.of("a", "b"), 2, id -> id)
                        .page()
                        .next())
                .isNull();
        assertThat(Paging.of(null, null).place(ID)).isEmpty();
        assertThat(Paging.of(null, null).limit()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AAAA", "wyg", "not base 64", "\0"})
    void an_invented_cursor_is_refused(String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Paging.of(null, cursor).place(ID))
                .withMessageContaining("cursor");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501})
    void a_limit_out_of_bounds_is_refused(int limit) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Paging.of(limit, null))
                .withMessageContaining("limit");
    }
}
