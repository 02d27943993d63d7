package io.santoku.cli.watch;

import io.santoku.cli.view.Look;

/// The progress of one step, according to its events.
record StepProgress(Step step, Look look, Span span, String note, String failure) {
    static StepProgress pending(Step step) {
        return new StepProgress(step, Look.PENDING, Span.NONE, "", "");
    }

    StepProgress after(Happening happening) {
        return switch (happening.event()) {
            case "intended" -> running(Look.RUNNING, happening, happening.tries());
            case "waiting" -> running(unlessUndoing(Look.WAITING), happening, happening.detail());
            case "retrying" -> running(unlessUndoing(Look.RETRYING), happening, happening.triesAndReason());
            case "undo-intended", "undo-waiting" -> running(Look.UNDOING, happening, happening.detail());
            case "undo-retrying" -> running(Look.UNDOING, happening, happening.triesAndReason());
            case "done" -> ended(Look.DONE, happening, happening.tries());
            case "failed" -> ended(Look.FAILED, happening, happening.reason()).remembering(happening.reason());
            case "left-out" -> ended(Look.LEFT_OUT, happening, happening.reason());
            case "undone" -> ended(Look.UNDONE, happening, failure.isEmpty() ? "" : "it had failed, " + failure);
            case "undo-failed" -> ended(Look.UNDO_FAILED, happening, happening.reason());
            default -> this; // a newer server may send more events
        };
    }

    /// An undo can also wait and be retried; it is still shown as an undo.
    private Look unlessUndoing(Look next) {
        return look == Look.UNDOING ? Look.UNDOING : next;
    }

    private StepProgress running(Look next, Happening happening, String words) {
        return new StepProgress(step, next, span.begun(happening.at()), words, failure);
    }

    private StepProgress ended(Look next, Happening happening, String words) {
        return new StepProgress(step, next, span.ended(happening.at()), words, failure);
    }

    /// Keeps the failure when the step is undone.
    private StepProgress remembering(String reason) {
        return new StepProgress(step, look, span, note, reason);
    }

    boolean settled() {
        return switch (look) {
            case DONE, LEFT_OUT, UNDONE -> true;
            case PENDING, RUNNING, WAITING, RETRYING, FAILED, UNDOING, UNDO_FAILED, UNKNOWN -> false;
        };
    }
}
