package io.santoku.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of one step, folded from the journal. `touched`: the step may have changed something at the component.
/// `since`: when the present direction was begun; `failingSince`: when its attempts began to fail, if the last one did.
public record StepState(
        Stage stage,
        Direction direction,
        int attempts,
        boolean touched,
        @Nullable Object facts,
        @Nullable Failure failure,
        @Nullable String waitingOn,
        @Nullable Instant since,
        @Nullable Instant failingSince,
        @Nullable Instant next,
        Times times) {

    static final StepState PENDING =
            new StepState(Stage.PENDING, Direction.DO, 0, false, null, null, null, null, null, null, Times.NONE);

    /// When the step was first begun, when doing it ended, and when undoing it ended.
    public record Times(
            @Nullable Instant started,
            @Nullable Instant ended,
            @Nullable Instant undone) {
        static final Times NONE = new Times(null, null, null);

        Times begun(Instant at) {
            return started == null ? new Times(at, null, null) : this;
        }

        Times ended(Instant at, Direction direction) {
            return direction == Direction.DO ? new Times(started, at, undone) : new Times(started, ended, at);
        }
    }

    /// Whether the step is in progress, or was when the process died.
    boolean begun() {
        return stage == Stage.RUNNING || stage == Stage.WAITING || stage == Stage.RETRYING || stage == Stage.UNDOING;
    }

    /// Whether removing the resource of the step fails at present, or was given up.
    boolean isInTrouble() {
        boolean isFailing = failingSince != null && stage != Stage.DONE && !takenAway();
        return isFailing || stage == Stage.FAILED || stage == Stage.UNDO_FAILED;
    }

    /// Whether followers may start.
    public boolean passed() {
        return stage == Stage.DONE || stage == Stage.LEFT_OUT;
    }

    /// Whether a resource may exist that the step has to remove when it is undone; an attempt whose outcome is unknown
    /// may have worked.
    public boolean leaves() {
        return (touched || stage == Stage.RUNNING) && !takenAway();
    }

    /// Whether the resource that the step made, if it made any, is gone again.
    boolean takenAway() {
        return stage == Stage.UNDONE || stage == Stage.LEFT_OUT;
    }

    /// The failed step with fresh patience, as if it had not been begun; the facts about its possible remains are kept.
    StepState afresh() {
        return in(Stage.PENDING);
    }

    /// The failed step, which the slice is to do without.
    StepState excused() {
        return in(Stage.EXCUSED);
    }

    /// The step as if its doing (`turned`: its undoing) had not been begun, because that left something.
    StepState takenUp(boolean turned) {
        Stage now = turned ? Stage.FAILED : Stage.PENDING;
        return new StepState(now, Direction.DO, 0, true, facts, failure, null, null, null, null, times);
    }

    private StepState in(Stage now) {
        return new StepState(now, direction, attempts, touched, facts, failure, null, null, null, null, times);
    }

    StepState with(Event.OfStep event, Instant at) {
        return switch (event) {
            case Event.Intended e -> intended(e, at);
            case Event.Waiting e ->
                new StepState(
                        e.direction() == Direction.DO ? Stage.WAITING : Stage.UNDOING,
                        e.direction(),
                        attempts,
                        true,
                        e.facts() == null ? facts : e.facts(),
                        failure,
                        e.on(),
                        since,
                        null,
                        null,
                        times);
            case Event.Retrying e ->
                failed(e.direction(), Stage.RETRYING, e.failure(), e.next(), times)
                        .failingFrom(failingSince(at));
            case Event.Done e -> done(e, at);
            case Event.GaveUp e ->
                failed(e.direction(), Stage.FAILED, e.failure(), null, times.ended(at, e.direction()));
            case Event.LeftOut e ->
                new StepState(
                        Stage.LEFT_OUT,
                        direction,
                        attempts,
                        false,
                        null,
                        failure,
                        e.reason(),
                        since,
                        null,
                        null,
                        times);
        };
    }

    private StepState intended(Event.Intended event, Instant at) {
        boolean turned = event.direction() != direction || since == null;
        Stage now = event.direction() == Direction.DO ? Stage.RUNNING : Stage.UNDOING;
        return new StepState(
                now,
                event.direction(),
                event.attempt(),
                touched || stage == Stage.RUNNING,
                facts,
                failure,
                null,
                turned ? at : since,
                turned ? null : failingSince,
                null,
                times.begun(at));
    }

    private StepState done(Event.Done event, Instant at) {
        boolean doing = event.direction() == Direction.DO;
        return new StepState(
                doing ? Stage.DONE : Stage.UNDONE,
                event.direction(),
                attempts,
                doing,
                event.facts() != null ? event.facts() : facts,
                doing ? null : failure,
                null,
                since,
                null,
                null,
                times.ended(at, event.direction()));
    }

    private StepState failed(Direction way, Stage doing, Failure why, @Nullable Instant again, Times when) {
        Stage undoing = doing == Stage.FAILED ? Stage.UNDO_FAILED : Stage.UNDOING;
        return new StepState(
                way == Direction.DO ? doing : undoing,
                way,
                attempts,
                touched || why.touched(),
                facts,
                way == Direction.DO || failure == null ? why : failure,
                why.sentence(),
                since,
                failingSince,
                again,
                when);
    }

    /// The time since which attempts fail, if the one that ends at `at` fails: a first attempt counts as failing from
    /// its beginning.
    Instant failingSince(Instant at) {
        if (failingSince != null) {
            return failingSince;
        }
        return attempts == 1 && waitingOn == null && since != null ? since : at;
    }

    private StepState failingFrom(Instant at) {
        if (failingSince != null) {
            return this;
        }
        return new StepState(stage, direction, attempts, touched, facts, failure, waitingOn, since, at, next, times);
    }
}
