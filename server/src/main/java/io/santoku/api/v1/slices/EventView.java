package io.santoku.api.v1.slices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @JsonUnwrapped EventDetailView detail) {

    /// The details of an event: a sentence, the number of the attempt that begins, and the fault that occurred.
    record EventDetailView(
            @Nullable String detail, @Nullable Integer attempt, StepProgressView.@Nullable FaultView fault) {
        static EventDetailView of(Event event) {
            Integer attempt = event instanceof Event.Intended intended ? intended.attempt() : null;
            Failure failure = switch (event) {
                case Event.Retrying retrying -> retrying.failure();
                case Event.GaveUp gaveUp -> gaveUp.failure();
                default -> null;
            };
            return new EventDetailView(sentence(event), attempt, StepViews.fault(failure));
        }
    }

    /// Returns the view of a journal entry of this operation.
    public static EventView of(String operation, JournalEntry entry) {
        Event event = entry.event();
        String step = event instanceof Event.OfStep ofStep ? ofStep.step().value() : null;
        return new EventView(entry.sequence(), entry.at(), operation, step, word(event), EventDetailView.of(event));
    }

    private static String word(Event event) {
        return switch (event) {
            case Event.Started _ -> "operation-started";
            case Event.Ended _ -> "operation-ended";
            case Event.RollbackBegan _ -> "rollback-began";
            case Event.Asked _ -> "asked";
            case Event.Instructed _ -> "instructed";
            case Event.Certified _ -> "checked-for-leaks";
            case Event.TakenUp _ -> "taken-up-again";
            case Event.OfStep ofStep -> wordOfStep(ofStep);
        };
    }

    private static String wordOfStep(Event.OfStep event) {
        boolean doing = event.direction() == Direction.DO;
        return switch (event) {
            case Event.Intended _ -> doing ? "intended" : "undo-intended";
            case Event.Waiting _ -> doing ? "waiting" : "undo-waiting";
            case Event.Retrying _ -> doing ? "retrying" : "undo-retrying";
            case Event.Done _ -> doing ? "done" : "undone";
            case Event.GaveUp _ -> doing ? "failed" : "undo-failed";
            case Event.LeftOut _ -> "left-out";
        };
    }

    private static @Nullable String sentence(Event event) {
        return switch (event) {
            case Event.Started _, Event.Intended _, Event.Done _ -> null;
            case Event.Ended(var state) -> state.text();
            case Event.RollbackBegan(var cause, var failure) -> cause + ": " + failure.sentence();
            case Event.Asked(var cause, var failure) -> cause + ": " + failure.sentence();
            case Event.Instructed(var instruction, var refused) ->
                refused == null ? instruction.text() : instruction.text() + " (refused: " + refused + ")";
            case Event.Certified(var certificate) -> certificate.sentence();
            case Event.TakenUp(var again) -> again.stream().map(StepId::value).collect(Collectors.joining(", "));
            case Event.Waiting waiting -> waiting.on();
            case Event.Retrying retrying -> retrying.failure().sentence();
            case Event.GaveUp gaveUp -> gaveUp.failure().sentence();
            case Event.LeftOut leftOut -> leftOut.reason();
        };
    }
}
