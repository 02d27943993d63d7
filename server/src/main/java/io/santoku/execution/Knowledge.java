package io.santoku.execution;

import io.santoku.plan.Change;
import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The known facts of the resources of a run: from the run itself, or held from before.
final class Knowledge {
    private final Journal.Claim claim;

    Knowledge(Journal.Claim claim) {
        this.claim = claim;
    }

    /// The facts of the step's resource.
    @Nullable
    Object of(Step step, RunState state) {
        Object learnt = state.step(step.id()).facts();
        return learnt == null && !isRecreated(step, state)
                ? claim.facts().get(step.resource().id())
                : learnt;
    }

    /// Whether the resource was removed in this claim before it is created again: facts of the removed one are useless
    /// for its successor. Old facts that a later claim still has lead to nothing, and handlers then look up the
    /// resource by name.
    private boolean isRecreated(Step step, RunState state) {
        return step.change() instanceof Change.Create
                && claim.operation().plan().steps().stream()
                        .filter(other -> other.change() instanceof Change.Remove)
                        .filter(other ->
                                other.resource().id().equals(step.resource().id()))
                        .anyMatch(other -> state.step(other.id()).stage() == Stage.DONE && !wasDone(other));
    }

    private boolean wasDone(Step step) {
        return claim.entries().stream()
                .anyMatch(entry ->
                        entry.event() instanceof Event.Done done && done.step().equals(step.id()));
    }

    /// The facts of any resource of the slice. Facts from an earlier claim count only if the resource was not removed
    /// since.
    Optional<Object> facts(ResourceId id, RunState seen) {
        Optional<Step> step = claim.operation().plan().steps().stream()
                .filter(one -> one.resource().id().equals(id))
                .min(Comparator.comparing(one -> one.change() instanceof Change.Remove));
        boolean isGone = step.filter(one -> !(one.change() instanceof Change.Update))
                .filter(one -> seen.step(one.id()).takenAway())
                .isPresent();
        if (isGone) {
            return Optional.empty();
        }
        return step.<Object>map(one -> seen.step(one.id()).facts())
                .or(() -> Optional.ofNullable(claim.facts().get(id)));
    }
}
