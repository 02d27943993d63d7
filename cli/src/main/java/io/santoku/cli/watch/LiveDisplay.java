package io.santoku.cli.watch;

import io.santoku.cli.client.ServerEvent;
import io.santoku.cli.view.Line;
import io.santoku.cli.view.Output;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Shows the tree, redrawn in place at most ten times a second.
final class LiveDisplay implements Display {
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final String CLEAR_TO_END = "\u001b[J";

    private final Output output;
    private final InstantSource clock;
    private @Nullable Instant drawnAt;
    private List<String> drawn = List.of();

    LiveDisplay(Output output, InstantSource clock) {
        this.output = output;
        this.clock = clock;
    }

    @Override
    public boolean drawsSteps() {
        return true;
    }

    @Override
    public void changed(ServerEvent event, Progress progress) {
        tick(progress);
    }

    @Override
    public void tick(Progress progress) {
        Instant now = clock.instant();
        if (drawnAt == null || !now.isBefore(drawnAt.plus(BETWEEN_DRAWINGS))) {
            int rows = output.terminal().size().rows() - 1;
            draw(ProgressTree.fitting(progress, now, rows));
            drawnAt = now;
        }
    }

    @Override
    public void dropped(String why) {
        // the tree shows the elapsed time, and the feed reports when it gives up
    }

    @Override
    public void finish(Progress progress) {
        draw(ProgressTree.full(progress, clock.instant()));
        drawn = List.of();
    }

    private void draw(List<Line> tree) {
        int width = output.width();
        boolean colour = output.terminal().colour();
        List<String> lines =
                tree.stream().map(line -> line.render(colour, width - 1)).toList();
        if (!Objects.equals(lines, drawn)) {
            output.out().print(upBy(drawn.size()) + CLEAR_TO_END + String.join("\n", lines) + "\n");
            output.out().flush();
            drawn = lines;
        }
    }

    private static String upBy(int lines) {
        return lines == 0 ? "" : "\u001b[" + lines + "A\r";
    }
}
