package io.santoku.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    private static final Table TABLE = new Table(
            List.of("ID", "URL", "NOTE"),
            List.of(List.of("a", "https://127.0.0.1:5000/v3/long", "x"), List.of("edge", "", "a rather long remark")));

    @Test
    void columns_are_as_wide_as_their_widest_cell() {
        assertThat(text(200))
                .containsExactly(
                        "ID    URL                             NOTE",
                        "a     https://127.0.0.1:5000/v3/long  x",
                        "edge                                  a rather long remark");
    }

    @Test
    void the_widest_columns_are_cut_until_the_table_fits() {
        assertThat(text(36))
                .containsExactly(
                        "ID    URL             NOTE",
                        "a     https://127.0…  x",
                        "edge                  a rather long…");
        assertThat(text(36)).allMatch(line -> line.length() <= 36);
    }

    @Test
    void a_terminal_too_narrow_for_any_table_leaves_columns_readable() {
        assertThat(text(5)).contains("a     https:/…  x");
    }

    private static List<String> text(int width) {
        return TABLE.lines(width).stream().map(Line::text).toList();
    }
}
