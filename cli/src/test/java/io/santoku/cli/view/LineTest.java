package io.santoku.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LineTest {
    private static final Line LINE = Line.of("one ", Tone.GOOD).with("two").with(" three", Tone.BAD);

    @Test
    void colour_does_not_count_as_width() {
        assertThat(LINE.render(true, 13)).isEqualTo("\u001b[32mone \u001b[0mtwo\u001b[31m three\u001b[0m");
        assertThat(LINE.render(true, 6)).isEqualTo("\u001b[32mone \u001b[0mt…");
    }

    @Test
    void a_line_is_cut_with_an_ellipsis_wherever_the_width_ends() {
        assertThat(LINE.render(false, 13)).isEqualTo("one two three");
        assertThat(LINE.render(false, 12)).isEqualTo("one two thr…");
        assertThat(LINE.render(false, 7)).isEqualTo("one two");
        assertThat(LINE.render(false, 1)).isEqualTo("…");
    }

    @Test
    void a_line_that_is_too_long_goes_on_below_itself_in_its_tones() {
        assertThat(LINE.wrapped(20, 2)).containsExactly(LINE);
        assertThat(LINE.wrapped(8, 2).stream().map(line -> line.render(true, 8)))
                .containsExactly("\u001b[32mone \u001b[0mtwo", "  \u001b[31mthree\u001b[0m");
        assertThat(Line.of("").wrapped(8, 2)).hasSize(1);
    }

    @Test
    void a_word_that_is_longer_than_a_line_is_broken_anywhere() {
        assertThat(Line.of("id:  1234567").wrapped(9, 5).stream().map(Line::text))
                .containsExactly("id:  1234", "     567");
        assertThat(Line.of("abc").wrapped(0, 5).stream().map(Line::text)).containsExactly("a", "     b", "     c");
    }

    @Test
    void symbols_outside_the_basic_plane_count_once() {
        assertThat(Line.of("😀😀😀").render(false, 2)).isEqualTo("😀…");
    }

    @Test
    void lengths_of_time_read_well() {
        assertThat(Text.seconds(0.304)).isEqualTo("0.30 s");
        assertThat(Text.seconds(12.34)).isEqualTo("12.3 s");
        assertThat(Text.seconds(125.4)).isEqualTo("2 min 5 s");
    }
}
