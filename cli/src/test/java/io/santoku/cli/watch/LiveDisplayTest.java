package io.santoku.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.santoku.cli.client.Json;
import io.santoku.cli.view.Format;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.Terminal;
import io.santoku.cli.view.Terminal.Size;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class LiveDisplayTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Progress IDLE = new Progress("embb", "", Map.of(), Span.NONE.begun(START));

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final StringWriter out = new StringWriter();
    private final PrintWriter writer = new PrintWriter(out);
    private final Output output =
            new Output(writer, writer, Format.TABLE, new Terminal(true, false, () -> new Size(80, 10)), ZoneOffset.UTC);
    private final LiveDisplay display = new LiveDisplay(output, now::get);

    @Test
    void it_draws_in_place_and_at_most_ten_times_a_second() {
        display.tick(IDLE);
        pass(50);
        display.tick(IDLE);
        assertThat(drawn()).isEqualTo("\u001b[Jembb  ────────────────────  0 of 0 steps  0.00 s\n");
        pass(50);
        display.tick(IDLE);
        assertThat(drawn()).startsWith("\u001b[1A\r\u001b[J");
    }

    @Test
    void a_picture_that_did_not_change_is_not_drawn_again() {
        Progress ended = new Progress("x", "", Map.of(), Span.NONE.begun(START).ended(START));
        display.tick(ended);
        drawn();
        pass(500);
        display.tick(ended);
        assertThat(drawn()).isEmpty();
    }

    @Test
    void at_the_end_the_whole_tree_stays() {
        Progress progress = Progress.of("x", Json.tree("{\"steps\":[]}"), Map.of());
        for (int step = 0; step < 20; step++) {
            Happening done = new Happening(
                    Json.tree("{\"at\":\"2026-11-22T10:00:00Z\",\"event\":\"done\",\"step\":\"create ns/core/%d\"}"
                            .formatted(step)));
            progress = progress.after(done);
        }
        display.tick(progress);
        assertThat(drawn().lines()).hasSizeLessThan(10);
        display.finish(progress);
        assertThat(drawn().lines()).hasSizeGreaterThan(20);
    }

    private void pass(int millis) {
        now.set(now.get().plus(Duration.ofMillis(millis)));
    }

    private String drawn() {
        String drawn = out.toString();
        out.getBuffer().setLength(0);
        return drawn;
    }
}
