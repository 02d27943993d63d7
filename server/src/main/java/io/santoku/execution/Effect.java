package io.santoku.execution;

import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Resource;
import io.santoku.plan.Step;
import io.santoku.slice.Phase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What events mean for the slice: what it holds, and its phase. Pure.
final class Effect {
    private final Operation operation;
    private final ResourceKinds kinds;

    Effect(Operation operation, ResourceKinds kinds) {
        this.operation = operation;
        this.kinds = kinds;
    }

    /// What `event` changes of what is held; `state` includes it.
    Optional<HeldChange> held(Event event, RunState state) {
        if (!(event instanceof Event.OfStep ofStep)) {
            return Optional.empty();
        }
        Step step = plan().step(ofStep.step());
        StepState now = state.step(step.id());
        if (operation.kind() == OperationKind.HEAL) {
            return healing(ofStep, step, now);
        }
        boolean building = !(step.change() instanceof Change.Remove);
        return switch (ofStep) {
            case Event.Intended e
            when building && e.direction() == Direction.DO -> hold(step.resource(), now.facts(), false);
            case Event.Waiting e
            when building && e.direction() == Direction.DO -> hold(step.resource(), now.facts(), false);
            case Event.Done e -> e.direction() == Direction.DO ? done(step, now) : undone(step, now);
            case Event.GaveUp _ when building && !now.touched() -> undone(step, now);
            case Event.GaveUp e
            when now.touched() && !(building && e.direction() == Direction.DO) ->
                hold(step.resource(), now.facts(), false);
            case Event.Intended _, Event.Waiting _, Event.Retrying _, Event.GaveUp _, Event.LeftOut _ ->
                Optional.empty();
        };
    }

    /// A heal changes what is there, never what the slice is to have.
    private static Optional<HeldChange> healing(Event.OfStep event, Step step, StepState now) {
        boolean tells = event instanceof Event.Waiting || event instanceof Event.Done;
        return tells ? hold(step.resource(), now.facts(), true) : Optional.empty();
    }

    /// What the slice has become.
    SliceOutcome slice(RunState state) {
        boolean ended = state.state().ended();
        boolean well = state.state() == OperationState.SUCCEEDED;
        return switch (operation.kind()) {
            case ORDER -> !ended ? now(phase(state)) : well ? now(Phase.RUNNING) : failed(failedPhase(state), state);
            case HEAL, CLEAN_UP -> new SliceOutcome.Same();
            case MODIFY ->
                well
                        ? new SliceOutcome.Changed()
                        : !ended || isTakenBack(state) ? new SliceOutcome.Same() : failed(Phase.ERROR, state);
            case DELETE ->
                !ended ? now(Phase.TERMINATING) : well ? new SliceOutcome.Gone() : failed(Phase.ERROR, state);
            case FORCE_DELETE -> ended ? new SliceOutcome.Gone() : now(Phase.TERMINATING);
        };
    }

    private Plan plan() {
        return operation.plan();
    }

    private Optional<HeldChange> done(Step step, StepState now) {
        return step.change() instanceof Change.Remove
                ? drop(step.resource())
                : hold(step.resource(), now.facts(), true);
    }

    /// What was held in doubt before a change that never touched it still is.
    private static Optional<HeldChange> undone(Step step, StepState now) {
        return step.change() instanceof Change.Update(var held, var _, var doubtful)
                ? hold(held, now.facts(), now.stage() == Stage.UNDONE || !doubtful)
                : drop(step.resource());
    }

    private static Optional<HeldChange> hold(Resource resource, @Nullable Object facts, boolean sure) {
        return Optional.of(new HeldChange.Hold(resource, facts, sure));
    }

    private static Optional<HeldChange> drop(Resource resource) {
        return Optional.of(new HeldChange.Drop(resource.id()));
    }

    /// The earliest phase that still has something to do.
    private Phase phase(RunState state) {
        return plan().steps().stream()
                .filter(step -> !state.step(step.id()).passed())
                .map(step -> kinds.named(step.resource().id().kind()).phase())
                .min(Phase::compareTo)
                .orElse(Phase.ACTIVATION);
    }

    /// What an order that was not turned round leaves is held still.
    private static Phase failedPhase(RunState state) {
        boolean isTurned = state.cancelled() || state.cause() != null;
        boolean isEmpty = state.steps().values().stream().noneMatch(StepState::leaves);
        return isTurned || isEmpty ? Phase.FAILED : Phase.ERROR;
    }

    private static SliceOutcome now(Phase phase) {
        return new SliceOutcome.Now(phase, null);
    }

    /// Whether a change turned round and left nothing of itself.
    private boolean isTakenBack(RunState state) {
        return (state.cause() != null || state.cancelled())
                && plan().steps().stream()
                        .noneMatch(step -> state.step(step.id()).leaves());
    }

    private SliceOutcome failed(Phase phase, RunState state) {
        return new SliceOutcome.Now(phase, reason(state));
    }

    private String reason(RunState state) {
        if (state.cancelled()) {
            return "cancelled";
        }
        if (state.cause() != null && state.failure() != null) {
            return state.cause() + ": " + state.failure().sentence();
        }
        List<String> failures = plan().steps().stream()
                .filter(step -> state.step(step.id()).stage() == Stage.FAILED)
                .map(step -> step.id() + ": " + Decider.failure(state, step).sentence())
                .toList();
        return String.join("; ", failures);
    }
}
