package io.santoku.execution;

import io.santoku.plan.Change;
import io.santoku.plan.Plan;
import io.santoku.plan.Resource;
import io.santoku.plan.Step;
import io.santoku.plan.StepId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Derives from events which resources the owner of an operation holds. Pure.
final class Effect {
    private final Operation operation;

    Effect(Operation operation) {
        this.operation = operation;
    }

    /// The changes of the held resources that `event` causes; `state` includes the event.
    List<HeldChange> held(Event event, RunState state) {
        if (operation.kind() == OperationKind.CLEAN_UP) {
            return List.of(); // no owner holds the resources that a clean-up removes
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
    /// after a crash. A heal never changes which resources the owner is to have.
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

    /// A heal changes what exists at components, never which resources the owner is to have. A resource is in doubt
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
}
