package io.santoku.cli;

import io.santoku.cli.view.Terminal.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A terminal's size, measured again only when the last measurement is too old.
final class MeasuredSize implements Supplier<Size> {
    private static final Size USUAL = new Size(80, 24);

    private final UnaryOperator<Size> measure;
    private final Duration holds;
    private final InstantSource clock;
    private Instant measuredAt = Instant.MIN;
    private Size size = USUAL;

    MeasuredSize(UnaryOperator<Size> measure, Duration holds, InstantSource clock) {
        this.measure = measure;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public Size get() {
        Instant now = clock.instant();
        if (now.isAfter(measuredAt.plus(holds))) {
            size = measure.apply(size);
            measuredAt = now;
        }
        return size;
    }
}
