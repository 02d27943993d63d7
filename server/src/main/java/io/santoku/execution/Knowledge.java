package io.santoku.execution;

import io.santoku.plan.ResourceId;
import io.santoku.plan.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of the resources of a run: learnt in it, or held from before.
final class Knowledge {
    private final Journal.Claim claim;

    Knowledge(Journal.Claim claim) {
        this.claim = claim;
    }

    /// The facts of the step's resource.
    @Nullable
    Object of(Step step, RunState state) {
        Object learnt = state.step(step.id()).facts();
        return learnt == null ? claim.facts().get(step.resource().id()) : learnt;
    }

    /// The facts of any resource of the slice. Those that an earlier claim found count only as long as the resource was
    /// not taken away since.
    Optional<Object> facts(ResourceId id, RunState seen) {
        Optional<StepState> step = claim.operation().plan().steps().stream()
                .filter(one -> one.resource().id().equals(id))
                .map(one -> seen.step(one.id()))
                .findFirst();
        if (step.filter(StepState::takenAway).isPresent()) {
            return Optional.empty();
        }
        return step.<Object>map(StepState::facts)
                .or(() -> Optional.ofNullable(claim.facts().get(id)));
    }
}
