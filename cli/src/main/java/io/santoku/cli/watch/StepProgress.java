package io.santoku.cli.watch;

import io.santoku.cli.view.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far one step has come, as its events tell.
record StepProgress(
        Step step,
        Look look,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String note) {
    static StepProgress pending(Step step) {
        return new StepProgress(step, Look.PENDING, null, null, "");
    }

    StepProgress after(Happening happening) {
        return switch (happening.event()) {
            case "intended" -> running(Look.RUNNING, happening, happening.tries());
            case "waiting" -> running(unlessUndoing(Look.WAITING), happening, happening.detail());
            case "retrying" -> running(unlessUndoing(Look.RETRYING), happening, happening.triesAndReason());
            case "undo-intended" -> running(Look.UNDOING, happening, happening.detail());
            case "done" -> ended(Look.DONE, happening, happening.tries());
            case "failed" -> ended(Look.FAILED, happening, happening.reason());
            case "left-out" -> ended(Look.LEFT_OUT, happening, happening.reason());
            case "undone" -> ended(Look.UNDONE, happening, "");
            case "undo-failed" -> ended(Look.UNDO_FAILED, happening, happening.reason());
            default -> this; // a newer server may tell more
        };
    }

    /// Taking something back can wait and be repeated too; it stays an undo.
    private Look unlessUndoing(Look next) {
        return look == Look.UNDOING ? Look.UNDOING : next;
    }

    private StepProgress running(Look next, Happening happening, String words) {
        return new StepProgress(step, next, startedAt == null ? happening.at() : startedAt, null, words);
    }

    private StepProgress ended(Look next, Happening happening, String words) {
        return new StepProgress(step, next, startedAt, happening.at(), words);
    }

    /// How long the step has been, or was, under way; empty when it never started.
    Optional<Duration> elapsed(Instant now) {
        if (startedAt == null) {
            return Optional.empty();
        }
        Duration elapsed = Duration.between(startedAt, endedAt == null ? now : endedAt);
        return Optional.of(elapsed.isNegative() ? Duration.ZERO : elapsed);
    }

    boolean settled() {
        return switch (look) {
            case DONE, LEFT_OUT, UNDONE -> true;
            case PENDING, RUNNING, WAITING, RETRYING, FAILED, UNDOING, UNDO_FAILED, UNKNOWN -> false;
        };
    }
}
