package io.santoku.execution;

import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Resource;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import io.santoku.slice.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Derives from events what a slice holds and which phase it is in. Pure.
final class Effect {
    private final Operation operation;
    private final ResourceKinds kinds;

    Effect(Operation operation, ResourceKinds kinds) {
        this.operation = operation;
        this.kinds = kinds;
    }

    /// The changes of the held resources that `event` causes; `state` includes the event.
    List<HeldChange> held(Event event, RunState state) {
        if (operation.kind() == OperationKind.CLEAN_UP) {
            return List.of(); // no slice holds the resources that a clean-up removes
        }
        return switch (event) {
            case Event.OfStep ofStep -> held(ofStep, state).stream().toList();
            case Event.Certified _ -> certified(state);
            case Event.Started _ -> operation.kind() == OperationKind.HEAL ? doubted() : List.of();
            case Event.RollbackBegan _, Event.Asked _ -> List.of();
            case Event.Instructed _, Event.TakenUp _, Event.Ended _ -> List.of();
        };
    }

    /// A removed resource is held in doubt until it is proven to be gone, because its facts lead to its remains, also
    /// after a crash. A heal never changes which resources the slice is to have.
    private List<HeldChange> certified(RunState state) {
        if (operation.kind() == OperationKind.HEAL) {
            return List.of();
        }
        Set<StepId> unproven = Leavings.unproven(operation, state);
        return Leavings.thoughtGone(operation, state).stream()
                .sorted()
                .<HeldChange>map(id -> unproven.contains(id)
                        ? new HeldChange.Hold(
                                plan().step(id).resource(), state.step(id).facts(), false)
                        : new HeldChange.Drop(plan().step(id).resource().id()))
                .toList();
    }

    private Optional<HeldChange> held(Event.OfStep ofStep, RunState state) {
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
            case Event.Done e -> e.direction() == Direction.DO ? done(step, now) : undone(step, state);
            case Event.GaveUp _ when building && !now.touched() -> untouched(step, now);
            case Event.GaveUp e
            when now.touched() && !(building && e.direction() == Direction.DO) ->
                hold(step.resource(), now.facts(), false);
            case Event.Intended _, Event.Waiting _, Event.Retrying _, Event.GaveUp _, Event.LeftOut _ ->
                Optional.empty();
        };
    }

    /// A heal changes what exists at components, never which resources the slice is to have. A resource is in doubt
    /// from the start of the heal until its step is done: once its dependency exists again, an observation cannot
    /// show any more that the resource has to be made again.
    private Optional<HeldChange> healing(Event.OfStep event, Step step, StepState now) {
        boolean showsFacts = event instanceof Event.Waiting || event instanceof Event.Done;
        boolean isSure =
                event instanceof Event.Done done && done.direction() == Direction.DO && !plan().isMadeAgain(step);
        return showsFacts ? hold(step.resource(), now.facts(), isSure) : Optional.empty();
    }

    private List<HeldChange> doubted() {
        return plan().steps().stream()
                .map(Step::resource)
                .distinct()
                .<HeldChange>map(resource -> new HeldChange.Hold(resource, null, false))
                .toList();
    }

    /// The outcome for the slice. While an operation undoes its steps, or retries what it left, the slice keeps its
    /// phase: it never shows an earlier phase again.
    SliceOutcome slice(RunState state) {
        boolean ended = state.state().ended();
        if (!ended && (state.state() == OperationState.UNDOING || state.takeUps() > 0)) {
            return new SliceOutcome.Same();
        }
        boolean well = state.state() == OperationState.SUCCEEDED;
        return switch (operation.kind()) {
            case ORDER -> !ended ? now(phase(state)) : well ? now(Phase.RUNNING) : failed(failedPhase(state), state);
            case HEAL, CLEAN_UP -> new SliceOutcome.Same();
            case MODIFY -> well ? new SliceOutcome.Changed() : ended ? unchanged(state) : new SliceOutcome.Same();
            case DELETE ->
                !ended ? now(Phase.TERMINATING) : well ? new SliceOutcome.Gone() : failed(Phase.ERROR, state);
            case FORCE_DELETE -> ended ? new SliceOutcome.Gone() : now(Phase.TERMINATING);
        };
    }

    private SliceOutcome unchanged(RunState state) {
        if (!isTakenBack(state)) {
            return failed(Phase.ERROR, state);
        }
        return state.takeUps() > 0 ? new SliceOutcome.Restored() : new SliceOutcome.Same();
    }

    private Plan plan() {
        return operation.plan();
    }

    private Optional<HeldChange> done(Step step, StepState now) {
        return plan().isMadeAgain(step) && step.change() instanceof Change.Remove
                ? drop(step.resource())
                : hold(step.resource(), now.facts(), !(step.change() instanceof Change.Remove));
    }

    /// A rollback leaves a created resource in doubt, because the leak check at the end looks for it. The leak check
    /// does not look for a resource that was left out while the operation went on or asked.
    private static Optional<HeldChange> undone(Step step, RunState state) {
        StepState now = state.step(step.id());
        boolean isLookedFor = state.state() == OperationState.UNDOING && step.change() instanceof Change.Create;
        return isLookedFor ? hold(step.resource(), now.facts(), false) : untouched(step, now);
    }

    /// A resource that was held in doubt before a change is held in doubt again when the change is undone.
    private static Optional<HeldChange> untouched(Step step, StepState now) {
        return step.change() instanceof Change.Update(var held, var _, var doubtful)
                ? hold(held, now.facts(), !doubtful)
                : drop(step.resource());
    }

    private static Optional<HeldChange> hold(Resource resource, @Nullable Object facts, boolean sure) {
        return Optional.of(new HeldChange.Hold(resource, facts, sure));
    }

    private static Optional<HeldChange> drop(Resource resource) {
        return Optional.of(new HeldChange.Drop(resource.id()));
    }

    /// The earliest phase with a step that is not completed.
    private Phase phase(RunState state) {
        return plan().steps().stream()
                .filter(step -> !state.step(step.id()).passed())
                .map(step -> kinds.named(step.resource().id().kind()).phase())
                .min(Phase::compareTo)
                .orElse(Phase.ACTIVATION);
    }

    /// A slice is FAILED only if no resource of it is left; otherwise it is in ERROR.
    private Phase failedPhase(RunState state) {
        boolean isEmpty = state.steps().values().stream().noneMatch(StepState::leaves)
                && Leavings.of(operation, state).isEmpty();
        return isEmpty ? Phase.FAILED : Phase.ERROR;
    }

    private static SliceOutcome now(Phase phase) {
        return new SliceOutcome.Now(phase, null);
    }

    /// Whether a change was rolled back and left nothing.
    private boolean isTakenBack(RunState state) {
        return state.isTurned()
                && Leavings.of(operation, state).isEmpty()
                && plan().steps().stream()
                        .noneMatch(step -> state.step(step.id()).leaves());
    }

    private SliceOutcome failed(Phase phase, RunState state) {
        return new SliceOutcome.Now(phase, reason(state));
    }

    private String reason(RunState state) {
        List<LeakCertificate.Finding> left = Leavings.of(operation, state);
        boolean isKept = Leavings.toTakeUp(operation, state).isEmpty();
        return left.isEmpty() || isKept ? why(state) : why(state) + "; " + Leavings.sentence(left);
    }

    private String why(RunState state) {
        if (state.cancelled()) {
            return "cancelled";
        }
        if (state.cause() != null && state.failure() != null) {
            return blame(plan().step(state.cause()), state.failure());
        }
        List<String> failures = plan().steps().stream()
                .filter(step -> state.step(step.id()).stage() == Stage.FAILED)
                .map(step -> blame(step, Decider.failure(state, step)))
                .toList();
        return failures.isEmpty() && state.certificate() != null
                ? state.certificate().sentence()
                : String.join("; ", failures);
    }

    private static String blame(Step step, Failure failure) {
        String sentence = step.id() + ": " + failure.sentence();
        return step.change() instanceof Change.Remove
                ? sentence
                : step.resource().blame(sentence, failure.detail());
    }
}
