package io.santoku.api.v1.slices;

import io.santoku.execution.Direction;
import io.santoku.execution.Event;
import io.santoku.execution.Failure;
import io.santoku.execution.JournalEntry;
import io.santoku.plan.StepId;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An event in the form of the API; `event` is one word, `detail` a sentence.
public record EventView(
        long seq,
        Instant at,
        String operation,
        @Nullable String step,
        String event,
        @Nullable String detail,
        @Nullable Integer attempt,
        StepProgressView.@Nullable FaultView fault) {

    /// Returns the view of a journal entry of this operation.
    public static EventView of(String operation, JournalEntry entry) {
        var base = new EventView(entry.sequence(), entry.at(), operation, null, "", null, null, null);
        return switch (entry.event()) {
            case Event.Started _ -> base.named("operation-started", null);
            case Event.Ended(var state) -> base.named("operation-ended", state.text());
            case Event.RollbackBegan(var cause, var failure) ->
                base.named("rollback-began", cause + ": " + failure.sentence());
            case Event.Asked(var cause, var failure) -> base.named("asked", cause + ": " + failure.sentence());
            case Event.Instructed(var instruction, var refused) ->
                base.named(
                        "instructed",
                        refused == null ? instruction.text() : instruction.text() + " (refused: " + refused + ")");
            case Event.Certified(var certificate) -> base.named("checked-for-leaks", certificate.sentence());
            case Event.TakenUp(var again) ->
                base.named("taken-up-again", again.stream().map(StepId::value).collect(Collectors.joining(", ")));
            case Event.LeftOut(var step, var reason) -> base.of(step.value(), "left-out", reason);
            case Event.OfStep event -> base.ofStep(event);
        };
    }

    private EventView ofStep(Event.OfStep event) {
        String id = event.step().value();
        boolean doing = event.direction() == Direction.DO;
        return switch (event) {
            case Event.Intended(var _, var _, var number) ->
                of(id, doing ? "intended" : "undo-intended", null).attempt(number);
            case Event.Waiting(var _, var _, var _, var on) -> of(id, doing ? "waiting" : "undo-waiting", on);
            case Event.Retrying(var _, var _, var failure, var _) ->
                of(id, doing ? "retrying" : "undo-retrying", failure.sentence()).fault(failure);
            case Event.Done _ -> of(id, doing ? "done" : "undone", null);
            case Event.GaveUp(var _, var _, var failure) ->
                of(id, doing ? "failed" : "undo-failed", failure.sentence()).fault(failure);
            case Event.LeftOut(var _, var reason) -> of(id, "left-out", reason);
        };
    }

    private EventView named(String word, @Nullable String sentence) {
        return new EventView(seq, at, operation, step, word, sentence, attempt, fault);
    }

    private EventView of(String id, String word, @Nullable String sentence) {
        return new EventView(seq, at, operation, id, word, sentence, attempt, fault);
    }

    private EventView attempt(int number) {
        return new EventView(seq, at, operation, step, event, detail, number, fault);
    }

    private EventView fault(Failure failure) {
        return new EventView(seq, at, operation, step, event, detail, attempt, StepViews.fault(failure));
    }
}
