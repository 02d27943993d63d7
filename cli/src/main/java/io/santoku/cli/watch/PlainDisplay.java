package io.santoku.cli.watch;

import io.santoku.cli.client.ServerEvent;
import io.santoku.cli.view.Output;
import io.santoku.cli.view.Text;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Prints a line per event, for logs and pipes: time, event, step (or `slice`), and after a colon the detail.
final class PlainDisplay implements Display {
    /// Always with milliseconds, so that columns stay aligned.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int EVENT_WIDTH = 17;

    private final Output output;

    PlainDisplay(Output output) {
        this.output = output;
    }

    @Override
    public boolean drawsSteps() {
        return false;
    }

    @Override
    public void changed(ServerEvent event, Progress progress) {
        output.line(line(Happening.of(event)));
    }

    static String line(Happening happening) {
        String subject = happening.step().isEmpty() ? "slice" : happening.step();
        String detail = detail(happening);
        return TIME.format(happening.at()) + "  " + Text.pad(happening.event(), EVENT_WIDTH) + "  " + subject
                + (detail.isEmpty() ? "" : ": " + detail);
    }

    private static String detail(Happening happening) {
        return happening.event().equals("phase") ? happening.phase() : happening.triesAndReason();
    }

    @Override
    public void tick(Progress progress) {
        // a log needs no line when nothing happened
    }

    @Override
    public void dropped(String why) {
        output.message("connection lost (" + why + "), resuming");
    }

    @Override
    public void finish(Progress progress) {
        // the last event was the last line
    }
}
