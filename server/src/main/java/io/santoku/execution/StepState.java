package io.santoku.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of one step, folded from the journal. `failure` is the failure of its last attempt, if it failed.
public record StepState(
        Stage stage,
        Direction direction,
        Course course,
        Remains remains,
        @Nullable Failure failure,
        Wait waits,
        Times times) {

    static final StepState PENDING =
            new StepState(Stage.PENDING, Direction.DO, Course.NONE, Remains.NONE, null, Wait.NONE, Times.NONE);

    /// The attempts of the present direction: their number, when the direction was begun, and when its attempts
    /// began to fail, if the last one did.
    public record Course(
            int attempts, @Nullable Instant since, @Nullable Instant failingSince) {
        static final Course NONE = well(0, null);

        static Course well(int attempts, @Nullable Instant since) {
            return new Course(attempts, since, null);
        }

        Course well() {
            return well(attempts, since);
        }

        Course failing(Instant at) {
            return failingSince == null ? new Course(attempts, since, at) : this;
        }
    }

    /// What the step may have left at the component: whether it may have changed something, and the known
    /// facts.
    public record Remains(boolean touched, @Nullable Object facts) {
        static final Remains NONE = new Remains(false, null);

        Remains touched(boolean now) {
            return new Remains(now, facts);
        }

        Remains knowing(@Nullable Object learnt) {
            return learnt == null ? this : new Remains(touched, learnt);
        }
    }

    /// What the step waits for, in words, and when its next attempt is due.
    public record Wait(@Nullable String on, @Nullable Instant next) {
        static final Wait NONE = on(null);

        static Wait on(@Nullable String what) {
            return new Wait(what, null);
        }
    }

    /// When the step was first begun, when doing it ended, and when undoing it ended.
    public record Times(Span doing, @Nullable Instant undone) {
        static final Times NONE = new Times(Span.NOT_BEGUN, null);

        /// When the step was first begun.
        public @Nullable Instant started() {
            return doing.started();
        }

        /// When doing the step ended.
        public @Nullable Instant ended() {
            return doing.ended();
        }

        Times begun(Instant at) {
            return started() == null ? new Times(Span.open(at), null) : this;
        }

        Times ended(Instant at, Direction direction) {
            return direction == Direction.DO ? new Times(doing.ended(at), undone) : new Times(doing, at);
        }
    }

    /// The number of attempts in the present direction.
    public int attempts() {
        return course.attempts();
    }

    /// When the present direction was begun.
    public @Nullable Instant since() {
        return course.since();
    }

    /// When the attempts began to fail, if the last one did.
    @Nullable
    Instant failingSince() {
        return course.failingSince();
    }

    /// Whether the step may have changed something at the component.
    boolean touched() {
        return remains.touched();
    }

    /// The known facts about the resource.
    public @Nullable Object facts() {
        return remains.facts();
    }

    /// What the step waits for, or what went wrong last, in words.
    public @Nullable String waitingOn() {
        return waits.on();
    }

    /// When the next attempt is due.
    public @Nullable Instant next() {
        return waits.next();
    }

    /// Whether the step is in progress, or was when the process died.
    boolean begun() {
        return stage == Stage.RUNNING || stage == Stage.WAITING || stage == Stage.RETRYING || stage == Stage.UNDOING;
    }

    /// Whether removing the resource of the step fails at present, or was given up.
    boolean isInTrouble() {
        boolean isFailing = failingSince() != null && stage != Stage.DONE && !takenAway();
        return isFailing || stage == Stage.FAILED || stage == Stage.UNDO_FAILED;
    }

    /// Whether followers may start.
    public boolean passed() {
        return stage == Stage.DONE || stage == Stage.LEFT_OUT;
    }

    /// Whether a resource may exist that the step has to remove when it is undone; an attempt whose outcome is unknown
    /// may have worked.
    public boolean leaves() {
        return (touched() || stage == Stage.RUNNING) && !takenAway();
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
        return new StepState(now, Direction.DO, Course.NONE, remains.touched(true), failure, Wait.NONE, times);
    }

    private StepState in(Stage now) {
        return new StepState(now, direction, Course.well(attempts(), null), remains, failure, Wait.NONE, times);
    }

    StepState with(Event.OfStep event, Instant at) {
        return switch (event) {
            case Event.Intended e -> intended(e, at);
            case Event.Waiting e -> waiting(e);
            case Event.Retrying e ->
                failed(e.direction(), Stage.RETRYING, e.failure(), e.next(), times)
                        .failingFrom(failingSince(at));
            case Event.Done e -> done(e, at);
            case Event.GaveUp e ->
                failed(e.direction(), Stage.FAILED, e.failure(), null, times.ended(at, e.direction()));
            case Event.LeftOut e ->
                new StepState(
                        Stage.LEFT_OUT, direction, course.well(), Remains.NONE, failure, Wait.on(e.reason()), times);
        };
    }

    private StepState intended(Event.Intended event, Instant at) {
        boolean turned = event.direction() != direction || since() == null;
        return new StepState(
                event.direction() == Direction.DO ? Stage.RUNNING : Stage.UNDOING,
                event.direction(),
                turned ? Course.well(event.attempt(), at) : new Course(event.attempt(), since(), failingSince()),
                remains.touched(touched() || stage == Stage.RUNNING),
                failure,
                Wait.NONE,
                times.begun(at));
    }

    private StepState waiting(Event.Waiting event) {
        return new StepState(
                event.direction() == Direction.DO ? Stage.WAITING : Stage.UNDOING,
                event.direction(),
                course.well(),
                remains.knowing(event.facts()).touched(true),
                failure,
                Wait.on(event.on()),
                times);
    }

    private StepState done(Event.Done event, Instant at) {
        boolean doing = event.direction() == Direction.DO;
        return new StepState(
                doing ? Stage.DONE : Stage.UNDONE,
                event.direction(),
                course.well(),
                remains.knowing(event.facts()).touched(doing),
                doing ? null : failure,
                Wait.NONE,
                times.ended(at, event.direction()));
    }

    private StepState failed(Direction way, Stage doing, Failure why, @Nullable Instant again, Times when) {
        Stage undoing = doing == Stage.FAILED ? Stage.UNDO_FAILED : Stage.UNDOING;
        return new StepState(
                way == Direction.DO ? doing : undoing,
                way,
                course,
                remains.touched(touched() || why.touched()),
                way == Direction.DO || failure == null ? why : failure,
                new Wait(why.sentence(), again),
                when);
    }

    /// The time since which attempts fail, if the one that ends at `at` fails: a first attempt counts as failing from
    /// its beginning.
    Instant failingSince(Instant at) {
        if (failingSince() != null) {
            return failingSince();
        }
        return attempts() == 1 && waitingOn() == null && since() != null ? since() : at;
    }

    private StepState failingFrom(Instant at) {
        return new StepState(stage, direction, course.failing(at), remains, failure, waits, times);
    }
}
